import { useState } from 'react';
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { WrittenFile } from '../../../ui/written-file.tsx';

const formats = ['xlsx', 'pdf', 'json'] as const;
const languages = ['de', 'en'] as const;

interface ExportDialogProps {
  scope: Pick<InputOf<'incidents.exportRegister'>, 'controllerId' | 'year'>;
  onClose: () => void;
}

/** Writes the register as a file an authority can check. */
export function ExportDialog({ scope, onClose }: ExportDialogProps) {
  const text = useText();
  const windowLanguage: string = useLanguage();
  const command = useCommand('incidents.exportRegister');
  const { fields, set } = useForm({ format: 'xlsx', language: windowLanguage });
  const [written, setWritten] = useState<OutputOf<'incidents.exportRegister'> | null>(null);
  const format = formats.find((each) => each === fields.format) ?? 'xlsx';
  const language = languages.find((each) => each === fields.language) ?? 'de';
  const submit = async () => {
    const to = await bridge().choosePath('saveFile', `${text('incidentRegister.export.file')}.${format}`);
    if (to) command.mutate({ ...scope, format, language, to }, { onSuccess: setWritten });
  };
  const title = text('incidentRegister.export.title');
  return (
    <Dialog title={title} onClose={onClose}>
      {written ? (
        <WrittenFile
          title={text('incidentRegister.export.written', { count: written.incidents })}
          path={written.path}
          onClose={onClose}
        />
      ) : (
        <Form label={title} onSubmit={() => void submit()} failure={command.error}>
          <Stack>
            <p>{text('incidentRegister.export.what')}</p>
            <SelectField
              label={text('incidentRegister.format')}
              value={format}
              onChange={set('format')}
              choices={formats.map((value) => ({ value, label: text(`incidentRegister.format.${value}`) }))}
              autoFocus
            />
            <SelectField
              label={text('incidentRegister.language')}
              value={language}
              onChange={set('language')}
              choices={languages.map((value) => ({ value, label: text(`incidentRegister.language.${value}`) }))}
            />
            <ProblemMessage problem={command.error} />
          </Stack>
          <Actions>
            <Button type="submit" kind="primary" isBusy={command.isPending}>
              {text('incidentRegister.write')}
            </Button>
            <Button onClick={onClose}>{text('ui.cancel')}</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
