import { contract } from '../../../../shared/contract/index.ts';
import { grounds, requestOutcomes } from '../../../../shared/contract/requests/case-fields.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import { TasksPart } from '../case/tasks-part.tsx';
import { LettersPart } from '../letters/letters-part.tsx';
import { answerKinds } from '../letters/letter-kinds.ts';

/** Answer, record that the answer left, and close with an outcome. */
export function CloseStep({ request }: { request: Case }) {
  const text = useText();
  const format = useFormat();
  const decides = useMay('requests.decide');
  return (
    <>
      {request.answeredAt === null ? (
        <Callout meaning="information">{text('requests.close.notAnswered')}</Callout>
      ) : (
        <Callout meaning="fine">
          {text('requests.close.answered', { when: format.dateTime(request.answeredAt) })}
        </Callout>
      )}
      <LettersPart request={request} kinds={answerKinds(request.kind)} />
      <TasksPart request={request} />
      {decides && (request.state === 'open' ? <CloseForm request={request} /> : <ReopenForm id={request.id} />)}
    </>
  );
}

const refusals: readonly string[] = ['refused', 'partlyGranted'];

function CloseForm({ request }: { request: Case }) {
  const text = useText();
  const close = useCommand('requests.close');
  const form = useForm({ outcome: 'granted', ground: '', note: '' });
  const { fields, set } = form;
  const isRefusal = refusals.includes(fields.outcome);
  const input = {
    id: request.id,
    outcome: requestOutcomes.find((each) => each === fields.outcome) ?? 'granted',
    ground: (isRefusal && grounds.find((each) => each === fields.ground)) || null,
    note: fields.note,
  };
  const { isFine, words } = form.check(contract.requests.close.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) close.mutate(input);
  };
  return (
    <Form label={text('requests.close')} onSubmit={submit} failure={close.error}>
      <Stack>
        <SelectField
          label={text('requests.outcome')}
          value={fields.outcome}
          onChange={set('outcome')}
          choices={requestOutcomes.map((value) => ({ value, label: text(`requests.outcome.${value}`) }))}
        />
        {isRefusal && (
          <SelectField
            label={text('requests.ground')}
            value={fields.ground}
            onChange={set('ground')}
            problem={words('ground')}
            choices={[
              { value: '', label: text('requests.ground.choose') },
              ...grounds.map((value) => ({ value, label: text(`requests.ground.${value}`) })),
            ]}
          />
        )}
        <TextField
          label={text('requests.record.note')}
          value={fields.note}
          onChange={set('note')}
          problem={words('note')}
          hint={text('ui.noPersonalData')}
        />
        <ProblemMessage problem={close.error} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={close.isPending}>
          {text('requests.close')}
        </Button>
      </Actions>
    </Form>
  );
}

function ReopenForm({ id }: { id: string }) {
  const text = useText();
  const reopen = useCommand('requests.reopen');
  const form = useForm({ note: '' });
  const input = { id, note: form.fields.note };
  const { isFine, words } = form.check(contract.requests.reopen.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) reopen.mutate(input);
  };
  return (
    <Form label={text('requests.reopen')} onSubmit={submit} failure={reopen.error}>
      <Stack>
        <TextField
          label={text('requests.record.note')}
          value={form.fields.note}
          onChange={form.set('note')}
          problem={words('note')}
          hint={text('ui.noPersonalData')}
          isRequired
        />
        <ProblemMessage problem={reopen.error} />
      </Stack>
      <Actions>
        <Button type="submit" isBusy={reopen.isPending}>
          {text('requests.reopen')}
        </Button>
      </Actions>
    </Form>
  );
}
