import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import { bridge } from '../../../lib/bridge.ts';
import { useKept } from '../../../lib/kept-state.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { Mono, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import classes from '../programme.module.css';

const formats = ['pdf', 'docx'] as const;
const languages = ['de', 'en'] as const;

interface WritePartProps {
  year: number;
  controller: { controllerId?: string };
}

/** The report with its foreword and outlook, as a file. */
export function WritePart({ year, controller }: WritePartProps) {
  const text = useText();
  const windowLanguage: string = useLanguage();
  const command = useCommand('programme.exportReport');
  const [foreword, setForeword] = useKept('programme.foreword', '');
  const [outlook, setOutlook] = useKept('programme.outlook', '');
  const { fields, set, markSent, check } = useForm({ format: 'pdf', language: windowLanguage });
  const [written, setWritten] = useState<string | null>(null);
  const format = formats.find((each) => each === fields.format) ?? 'pdf';
  const language = languages.find((each) => each === fields.language) ?? 'de';
  const file = text('programme.report.file', { year: String(year), format });
  const input = { ...controller, year, foreword, outlook, format, language };
  const { isFine, words } = check(contract.programme.exportReport.input, { ...input, to: file });
  const submit = async () => {
    markSent();
    if (!isFine) return;
    const to = await bridge().choosePath('saveFile', file);
    if (to) command.mutate({ ...input, to }, { onSuccess: ({ path }) => setWritten(path) });
  };
  const title = text('programme.report.write');
  return (
    <Section title={title}>
      <Form label={title} onSubmit={() => void submit()} failure={command.error}>
        <Stack>
          <p>{text('programme.report.write.what')}</p>
          <TextAreaField
            label={text('programme.report.foreword')}
            value={foreword}
            onChange={setForeword}
            problem={words('foreword')}
            rows={5}
          />
          <TextAreaField
            label={text('programme.report.outlook')}
            value={outlook}
            onChange={setOutlook}
            problem={words('outlook')}
            rows={5}
          />
          <div className={classes.bar}>
            <SelectField
              label={text('programme.language')}
              value={language}
              onChange={set('language')}
              choices={languages.map((value) => ({ value, label: text(`programme.language.${value}`) }))}
            />
            <SelectField
              label={text('programme.report.format')}
              value={format}
              onChange={set('format')}
              choices={formats.map((value) => ({ value, label: text(`programme.report.format.${value}`) }))}
            />
            <Button type="submit" kind="primary" isBusy={command.isPending}>
              {title}
            </Button>
          </div>
          <ProblemMessage problem={command.error} />
          {written !== null && (
            <div role="status">
              <Callout meaning="fine" title={text('programme.report.written')}>
                <Mono>{written}</Mono>
              </Callout>
            </div>
          )}
        </Stack>
      </Form>
    </Section>
  );
}
