import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Part } from '../../../ui/part.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import classes from '../incident-register.module.css';

const formats = ['pdf', 'docx'] as const;
const languages = ['de', 'en'] as const;

/** Writes the report of a drill, marked as an exercise. */
export function ExportForm({ drillId }: { drillId: string }) {
  const text = useText();
  const windowLanguage: string = useLanguage();
  const command = useCommand('incidents.exportDrillReport');
  const { fields, set } = useForm({ format: 'pdf', language: windowLanguage });
  const [written, setWritten] = useState<string | null>(null);
  const format = formats.find((each) => each === fields.format) ?? 'pdf';
  const language = languages.find((each) => each === fields.language) ?? 'de';
  const title = text('incidentRegister.report.export');
  const submit = async () => {
    const to = await bridge().choosePath('saveFile', `${text('incidentRegister.report.file')}.${format}`);
    if (to) command.mutate({ id: drillId, format, language, to }, { onSuccess: ({ path }) => setWritten(path) });
  };
  return (
    <Part title={title}>
      <Form label={title} onSubmit={() => void submit()} failure={command.error}>
        <div className={classes.bar}>
          <SelectField
            label={text('incidentRegister.format')}
            value={format}
            onChange={set('format')}
            choices={formats.map((value) => ({ value, label: text(`incidentRegister.format.${value}`) }))}
          />
          <SelectField
            label={text('incidentRegister.language')}
            value={language}
            onChange={set('language')}
            choices={languages.map((value) => ({ value, label: text(`incidentRegister.language.${value}`) }))}
          />
          <Button type="submit" isBusy={command.isPending}>
            {text('incidentRegister.write')}
          </Button>
        </div>
        <ProblemMessage problem={command.error} />
        {written !== null && (
          <div role="status">
            <Callout meaning="fine" title={text('incidentRegister.report.written')}>
              <Mono>{written}</Mono>
            </Callout>
          </div>
        )}
      </Form>
    </Part>
  );
}
