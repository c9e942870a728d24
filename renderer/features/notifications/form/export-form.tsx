import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono, Row, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';

const formats = ['pdf', 'docx', 'json', 'txt'] as const;
const languages = ['de', 'en'] as const;

interface ExportFormProps {
  incidentId: string;
  notificationId: string;
  /** Stores what is typed and not stored yet; the file is written of what is stored. */
  flush: () => Promise<boolean>;
}

/** Writes a notification as a file. It is sent by whoever notifies, not by Custos. */
export function ExportForm({ incidentId, notificationId, flush }: ExportFormProps) {
  const text = useText();
  const windowLanguage: string = useLanguage();
  const command = useCommand('incidents.exportNotification');
  const { fields, set } = useForm({ format: 'pdf', language: windowLanguage });
  const [written, setWritten] = useState<{ path: string; missing: number } | null>(null);
  const format = formats.find((each) => each === fields.format) ?? 'pdf';
  const language = languages.find((each) => each === fields.language) ?? 'de';
  const submit = async () => {
    if (!(await flush())) return;
    const to = await bridge().choosePath('saveFile', `${text('notifications.export.file')}.${format}`);
    if (!to) return;
    command.mutate(
      { id: incidentId, notificationId, format, language, to },
      { onSuccess: ({ path, missing }) => setWritten({ path, missing: missing.length }) },
    );
  };
  return (
    <Form label={text('notifications.export')} onSubmit={() => void submit()} failure={command.error}>
      <Stack>
        <p>{text('notifications.export.what')}</p>
        <SelectField
          label={text('notifications.export.format')}
          value={format}
          onChange={set('format')}
          choices={formats.map((value) => ({ value, label: text(`notifications.export.format.${value}`) }))}
        />
        <SelectField
          label={text('notifications.language')}
          value={language}
          onChange={set('language')}
          choices={languages.map((value) => ({ value, label: text(`notifications.language.${value}`) }))}
        />
        <Row>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('notifications.export.submit')}
          </Button>
        </Row>
        <ProblemMessage problem={command.error} />
        {written !== null && (
          <div role="status">
            <Callout meaning={written.missing > 0 ? 'soon' : 'fine'} title={text('notifications.export.written')}>
              <Mono>{written.path}</Mono>
              {written.missing > 0 && <p>{text('notifications.export.missing', { count: written.missing })}</p>}
            </Callout>
          </div>
        )}
      </Stack>
    </Form>
  );
}
