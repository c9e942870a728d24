import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import { dispatchChannels } from '../../../../shared/contract/requests/letters.ts';
import { instantOfLocal, localOfInstant } from '../../../lib/local-time.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';

interface DispatchDialogProps {
  request: Case;
  what: { letterId: string } | { packageId: string };
  /** Whether this usually answers a request. */
  isAnswer: boolean;
  onClose: () => void;
}

/** It has left: when, how, and by what that is proven. Only then does an answer count. */
export function DispatchDialog({ request, what, isAnswer, onClose }: DispatchDialogProps) {
  const text = useText();
  const record = useCommand('requests.recordDispatch');
  const [answers, setAnswers] = useState(isAnswer);
  const form = useForm(() => ({ at: localOfInstant(new Date().toISOString()), channel: 'post', proof: '' }));
  const { fields, set } = form;
  const input = {
    id: request.id,
    ...what,
    at: instantOfLocal(fields.at) ?? fields.at,
    channel: dispatchChannels.find((each) => each === fields.channel) ?? 'post',
    proof: fields.proof,
    isAnswer: answers,
  };
  const { isFine, words } = form.check(contract.requests.recordDispatch.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) record.mutate(input, { onSuccess: ({ warnings }) => warnings.length === 0 && onClose() });
  };
  if (record.data && record.data.warnings.length > 0)
    return (
      <Dialog title={text('requests.dispatch.recorded')} onClose={onClose}>
        <Stack>
          {record.data.warnings.map((warning) => (
            <Callout key={warning} meaning="soon">
              {text(`requests.dispatch.warning.${warning}`)}
            </Callout>
          ))}
        </Stack>
        <Actions>
          <Button kind="primary" onClick={onClose}>
            {text('ui.close')}
          </Button>
        </Actions>
      </Dialog>
    );
  return (
    <Dialog title={text('requests.dispatch')} onClose={onClose}>
      <Form label={text('requests.dispatch')} onSubmit={submit} failure={record.error}>
        <Stack>
          <TextField
            label={text('requests.dispatch.at')}
            type="datetime-local"
            value={fields.at}
            onChange={set('at')}
            problem={words('at')}
            isRequired
          />
          <SelectField
            label={text('requests.dispatch.channel')}
            value={fields.channel}
            onChange={set('channel')}
            choices={dispatchChannels.map((value) => ({ value, label: text(`requests.dispatchChannel.${value}`) }))}
          />
          <TextField
            label={text('requests.dispatch.proof')}
            value={fields.proof}
            onChange={set('proof')}
            problem={words('proof')}
            hint={text('requests.dispatch.proofHint')}
            isRequired
          />
          <CheckboxField label={text('requests.dispatch.isAnswer')} isChecked={answers} onChange={setAnswers} />
          <ProblemMessage problem={record.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={record.isPending}>
            {text('requests.dispatch.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
