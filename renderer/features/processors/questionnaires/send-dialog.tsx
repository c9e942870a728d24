import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import { bridge } from '../../../lib/bridge.ts';
import { dayOf } from '../../../lib/local-day.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { WrittenFile } from '../../../ui/written-file.tsx';

interface SendDialogProps {
  processorId: string;
  name: string;
  onClose: () => void;
}

/** Writes the questions to a file, and keeps that they were sent. Custos itself sends nothing. */
export function SendDialog({ processorId, name, onClose }: SendDialogProps) {
  const text = useText();
  const windowLanguage = useLanguage();
  const send = useCommand('processors.questionnaires.send');
  const [written, setWritten] = useState<string | null>(null);
  const { fields, set, markSent, check } = useForm(() => ({
    sentOn: dayOf(new Date().toISOString()),
    dueOn: '',
    format: 'docx',
    language: windowLanguage as string,
  }));
  const input = {
    processorId,
    sentOn: fields.sentOn,
    dueOn: fields.dueOn === '' ? null : fields.dueOn,
    format: fields.format === 'pdf' ? ('pdf' as const) : ('docx' as const),
    language: fields.language === 'en' ? ('en' as const) : ('de' as const),
  };
  const fileName = `${text('processors.questionnaire.fileName')}.${input.format}`;
  const { isFine, words } = check(contract.processors['questionnaires.send'].input, { ...input, to: fileName });
  const submit = async () => {
    markSent();
    if (!isFine) return;
    const to = await bridge().choosePath('saveFile', fileName);
    if (to) send.mutate({ ...input, to }, { onSuccess: ({ path }) => setWritten(path) });
  };
  const title = text('processors.questionnaire.sendNamed', { name });
  return (
    <Dialog title={title} onClose={onClose} width={560}>
      {written === null ? (
        <Form label={title} onSubmit={() => void submit()} failure={send.error}>
          <Stack>
            <p>{text('processors.questionnaire.sendWhat')}</p>
            <TextField
              label={text('processors.questionnaire.sentOn')}
              type="date"
              value={fields.sentOn}
              onChange={set('sentOn')}
              problem={words('sentOn')}
              isRequired
            />
            <TextField
              label={text('processors.questionnaire.dueOn')}
              type="date"
              value={fields.dueOn}
              onChange={set('dueOn')}
              problem={words('dueOn')}
              hint={text('ui.optional')}
            />
            <SelectField
              label={text('records.export.format')}
              value={fields.format}
              onChange={set('format')}
              choices={(['docx', 'pdf'] as const).map((value) => ({
                value,
                label: text(`records.export.format.${value}`),
              }))}
            />
            <SelectField
              label={text('records.export.language')}
              value={fields.language}
              onChange={set('language')}
              choices={(['de', 'en'] as const).map((value) => ({
                value,
                label: text(`records.export.language.${value}`),
              }))}
            />
            <ProblemMessage problem={send.error} />
          </Stack>
          <Actions>
            <Button type="submit" kind="primary" isBusy={send.isPending}>
              {text('processors.questionnaire.write')}
            </Button>
            <Button onClick={onClose}>{text('ui.cancel')}</Button>
          </Actions>
        </Form>
      ) : (
        <WrittenFile title={text('processors.questionnaire.written')} path={written} onClose={onClose} />
      )}
    </Dialog>
  );
}
