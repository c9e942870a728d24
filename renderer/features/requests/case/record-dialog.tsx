import { contract } from '../../../../shared/contract/index.ts';
import { deadlineEventTypes } from '../../../../shared/contract/rights.ts';
import { instantOfLocal, localOfInstant } from '../../../lib/local-time.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import type { Case } from './case-screen.tsx';

/** What moves the due date: questions and answers, fees, an extension. */
export function RecordDialog({ request, onClose }: { request: Case; onClose: () => void }) {
  const text = useText();
  const record = useCommand('requests.record');
  const form = useForm(() => ({
    type: 'clarificationAsked',
    at: localOfInstant(new Date().toISOString()),
    on: '',
    note: '',
  }));
  const { fields, set } = form;
  const type = deadlineEventTypes.find((each) => each === fields.type) ?? 'clarificationAsked';
  const input = {
    id: request.id,
    type,
    at: instantOfLocal(fields.at) ?? fields.at,
    note: fields.note,
    ...(type === 'ownDate' && { on: fields.on }),
  };
  const { isFine, words } = form.check(contract.requests.record.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) record.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('requests.record')} onClose={onClose}>
      <Form label={text('requests.record')} onSubmit={submit} failure={record.error}>
        <Stack>
          <SelectField
            label={text('requests.record.type')}
            value={fields.type}
            onChange={set('type')}
            choices={deadlineEventTypes.map((value) => ({ value, label: text(`requests.event.${value}`) }))}
          />
          {type === 'extended' && <Muted>{text('requests.record.extended')}</Muted>}
          {type === 'identityAsked' && <Muted>{text('requests.record.identityAsked')}</Muted>}
          <TextField
            label={text('requests.record.at')}
            type="datetime-local"
            value={fields.at}
            onChange={set('at')}
            problem={words('at')}
            isRequired
          />
          {type === 'ownDate' && (
            <TextField
              label={text('requests.ownDueOn')}
              type="date"
              value={fields.on}
              onChange={set('on')}
              problem={words('on')}
              isRequired
            />
          )}
          <TextField
            label={text('requests.record.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
            isRequired={type === 'extended' || type === 'identityAsked'}
          />
          <ProblemMessage problem={record.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={record.isPending}>
            {text('requests.record.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
