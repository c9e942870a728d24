import { contract } from '../../../../shared/contract/index.ts';
import { recordedStarts } from '../../../../shared/contract/retention/policies.ts';
import { startOfDay } from '../../../lib/local-day.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { SystemField } from '../place-fields.tsx';
import { usePlaces } from '../use-places.ts';

/** Records when a period began for a person or a conversation. */
export function StartDialog({ onClose, onRecorded }: { onClose: () => void; onRecorded: () => void }) {
  const text = useText();
  const record = useCommand('retention.starts.record');
  const { backends } = usePlaces();
  const { fields, set, markSent, check } = useForm(() => ({
    kind: 'person',
    backendId: backends.length === 1 ? (backends[0]?.id ?? '') : '',
    externalId: '',
    conversationId: '',
    start: 'contractEnd',
    at: '',
    note: '',
  }));
  const input = {
    target:
      fields.kind === 'conversation'
        ? { kind: 'conversation' as const, conversationId: fields.conversationId.trim() }
        : { kind: 'person' as const, backendId: fields.backendId, externalId: fields.externalId },
    start: recordedStarts.find((each) => each === fields.start) ?? 'contractEnd',
    at: startOfDay(fields.at) ?? '',
    note: fields.note,
  };
  const { isFine, words } = check(contract.retention['starts.record'].input, input);
  const submit = () => {
    markSent();
    if (isFine) record.mutate(input, { onSuccess: onRecorded });
  };
  const title = text('retention.starts.record');
  return (
    <Dialog title={title} onClose={onClose} width={560}>
      <Form label={title} onSubmit={submit} failure={record.error}>
        <Stack>
          <p>{text('retention.starts.recordWhat')}</p>
          <ChoiceGroup
            label={text('retention.starts.target')}
            value={fields.kind}
            onChange={set('kind')}
            choices={[
              { value: 'person', label: text('retention.starts.kind.person') },
              { value: 'conversation', label: text('retention.starts.kind.conversation') },
            ]}
          />
          {fields.kind === 'person' ? (
            <>
              <SystemField value={fields.backendId} onChange={set('backendId')} problem={words('target.backendId')} />
              <TextField
                label={text('retention.externalId')}
                value={fields.externalId}
                onChange={set('externalId')}
                problem={words('target.externalId')}
                hint={text('retention.externalIdHint')}
                isRequired
              />
            </>
          ) : (
            <TextField
              label={text('retention.starts.conversationId')}
              value={fields.conversationId}
              onChange={set('conversationId')}
              problem={words('target.conversationId')}
              hint={text('retention.starts.conversationIdHint')}
              isRequired
            />
          )}
          <SelectField
            label={text('retention.starts.what')}
            value={fields.start}
            onChange={set('start')}
            choices={recordedStarts.map((value) => ({ value, label: text(`retention.start.${value}`) }))}
          />
          <TextField
            label={text('retention.starts.at')}
            type="date"
            value={fields.at}
            onChange={set('at')}
            problem={words('at')}
            isRequired
          />
          <TextField
            label={text('retention.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
          />
          <ProblemMessage problem={record.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={record.isPending}>
            {text('retention.starts.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
