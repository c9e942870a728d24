import { useState } from 'react';
import type { DpiaFields } from '../../../../shared/contract/records/assessments.ts';
import { call, toProblem } from '../../../lib/client.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import type { Reference } from '../../../ui/described/field-description.ts';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { emptyDpia } from './form/dpia-form.ts';

interface StartDialogProps {
  bots: readonly Reference[];
  onClose: () => void;
  onStarted: (fields: DpiaFields) => void;
}

/** What an assessment starts from: a bot and what is known of it, or nothing, before there is a bot. */
export function StartDialog({ bots, onClose, onStarted }: StartDialogProps) {
  const text = useText();
  const language = useLanguage();
  const [chosenStart, setStart] = useState('');
  const [chosenBot, setBotId] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const starts = bots.length > 0 ? (['bot', 'blank'] as const) : (['blank'] as const);
  const start = starts.find((each) => each === chosenStart) ?? starts[0];
  const botId = chosenBot === '' ? (bots[0]?.value ?? '') : chosenBot;
  const submit = async () => {
    setIsBusy(true);
    setProblem(null);
    try {
      onStarted(start === 'bot' ? (await call('records.dpias.propose', { botId, language })).fields : emptyDpia());
    } catch (failure) {
      setProblem(toProblem(failure));
      setIsBusy(false);
    }
  };
  const title = text('assessments.new');
  return (
    <Dialog title={title} onClose={onClose} width={560}>
      <Form label={title} onSubmit={() => void submit()} failure={problem}>
        <Stack>
          <ChoiceGroup
            label={text('assessments.start')}
            value={start}
            onChange={setStart}
            choices={starts.map((value) => ({ value, label: text(`assessments.start.${value}`) }))}
          />
          <p>{text(`assessments.start.${start}.what`)}</p>
          {start === 'bot' && (
            <SelectField label={text('assessments.bot')} value={botId} onChange={setBotId} choices={bots} />
          )}
          <ProblemMessage problem={problem} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {text('assessments.start.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
