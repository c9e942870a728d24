import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';

const languages = ['de', 'en'] as const;
const formats = ['pdf', 'docx'] as const;

interface ExportFormProps {
  /** null: the assessment of Custos itself. */
  id: string | null;
  /** Of the file, without its ending. */
  name: string;
  title: string;
  onClose?: () => void;
}

/** Writes an assessment as a file. */
export function ExportForm({ id, name, title, onClose }: ExportFormProps) {
  const text = useText();
  const windowLanguage: string = useLanguage();
  const command = useCommand('records.dpias.export');
  const controllers = useControllers();
  const { fields, set } = useForm({ language: windowLanguage, format: 'pdf' });
  const [written, setWritten] = useState<string | null>(null);
  const language = languages.find((each) => each === fields.language) ?? 'de';
  const format = formats.find((each) => each === fields.format) ?? 'pdf';
  const submit = async () => {
    const to = await bridge().choosePath('saveFile', `${name}.${format}`);
    if (!to) return;
    const input = { id, ...(id === null ? controllers.given : {}), language, format, to };
    command.mutate(input, { onSuccess: ({ path }) => setWritten(path) });
  };
  return (
    <Form label={title} onSubmit={() => void submit()} failure={command.error}>
      <Stack>
        {id === null && <ControllerField controllers={controllers} />}
        <SelectField
          label={text('assessments.export.language')}
          value={language}
          onChange={set('language')}
          choices={languages.map((value) => ({ value, label: text(`assessments.export.language.${value}`) }))}
        />
        <SelectField
          label={text('assessments.export.format')}
          value={format}
          onChange={set('format')}
          choices={formats.map((value) => ({ value, label: text(`assessments.export.format.${value}`) }))}
        />
        <ProblemMessage problem={command.error} />
        {written !== null && (
          <div role="status">
            <Callout meaning="fine" title={text('assessments.export.written')}>
              <Mono>{written}</Mono>
            </Callout>
          </div>
        )}
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={command.isPending}>
          {text('assessments.export.submit')}
        </Button>
        {onClose && <Button onClick={onClose}>{text(written === null ? 'ui.cancel' : 'ui.close')}</Button>}
      </Actions>
    </Form>
  );
}

/** Writes the short assessment of using Custos itself, from the real settings of this vault. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const title = text('assessments.own');
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack>
        <p>{text('assessments.own.what')}</p>
        <ExportForm id={null} name={text('assessments.own.file')} title={title} onClose={onClose} />
      </Stack>
    </Dialog>
  );
}
