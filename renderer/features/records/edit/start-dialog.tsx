import { useState } from 'react';
import type { RecordFields } from '../../../../shared/contract/records/fields.ts';
import { recordRoles } from '../../../../shared/contract/records/vocabulary.ts';
import { call, toProblem } from '../../../lib/client.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Origin } from './origins.ts';
import { emptyRecord } from './record-form.ts';

export interface StartedRecord {
  fields: RecordFields;
  origins: readonly Origin[];
}

interface StartDialogProps {
  /** The bot to start from; empty where none was chosen yet. */
  botId: string;
  onClose: () => void;
  onStarted: (record: StartedRecord) => void;
}

const starts = ['bot', 'catalogue', 'own', 'blank'] as const;
type Start = (typeof starts)[number];

/** What a new record starts from: a bot and what is known of it, the catalogue, Custos itself, or nothing. */
export function StartDialog({ botId: firstBotId, onClose, onStarted }: StartDialogProps) {
  const text = useText();
  const language = useLanguage();
  const bots = useCall('backends.bots', {}).data?.bots ?? [];
  const catalogue = useCall('records.catalogue', { language });
  const entries = catalogue.data?.entries ?? [];
  const [chosenStart, setStart] = useState<Start | null>(null);
  const [chosenBot, setBotId] = useState(firstBotId);
  const [entry, setEntry] = useState('');
  const [role, setRole] = useState<string>('controller');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  // What comes first is what most people want, and is there.
  const start = chosenStart ?? (bots.length > 0 ? 'bot' : 'catalogue');
  const botId = chosenBot === '' ? (bots[0]?.id ?? '') : chosenBot;
  const begin = async (): Promise<StartedRecord> => {
    if (start === 'bot') return call('records.propose', { botId, language, entry: entry === '' ? undefined : entry });
    if (start === 'own') return { ...(await call('records.ownRecord', { language })), origins: [] };
    const found = entries.find(({ key }) => key === entry) ?? entries[0];
    if (start === 'catalogue' && found) return { fields: found.fields, origins: [] };
    return { fields: emptyRecord(recordRoles.find((each) => each === role) ?? 'controller'), origins: [] };
  };
  const submit = async () => {
    setIsBusy(true);
    setProblem(null);
    try {
      onStarted(await begin());
    } catch (failure) {
      setProblem(toProblem(failure));
      setIsBusy(false);
    }
  };
  const templates = entries.map(({ key, title }) => ({ value: key, label: title[language] }));
  return (
    <Dialog title={text('records.new')} onClose={onClose} width={560}>
      <Form label={text('records.new')} onSubmit={() => void submit()} failure={problem}>
        <Stack>
          <ChoiceGroup
            label={text('records.start')}
            value={start}
            onChange={(value) => setStart(value as Start)}
            choices={starts
              .filter((each) => each !== 'bot' || bots.length > 0)
              .map((value) => ({ value, label: text(`records.start.${value}`) }))}
          />
          <p>{text(`records.start.${start}.what`)}</p>
          {start === 'bot' && (
            <SelectField
              label={text('records.bot')}
              value={botId}
              onChange={setBotId}
              choices={bots.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {(start === 'bot' || start === 'catalogue') && (
            <SelectField
              label={text('records.start.entry')}
              value={entry}
              onChange={setEntry}
              choices={[
                ...(start === 'bot' ? [{ value: '', label: text('records.start.noEntry') }] : []),
                ...templates,
              ]}
            />
          )}
          {start === 'blank' && (
            <SelectField
              label={text('records.field.role')}
              value={role}
              onChange={setRole}
              choices={recordRoles.map((value) => ({ value, label: text(`records.value.role.${value}`) }))}
            />
          )}
          <ProblemMessage problem={problem ?? catalogue.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {text('records.start.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
