import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { Gated } from '../../lib/approval-gate.ts';
import { formattingLocale } from '../../lib/language.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useFormat, useLanguage, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import type { Approver } from './beside-form.tsx';

interface AskFormProps {
  gated: Gated;
  /** The same request, where it was asked before and is still open. */
  same: ApprovalSummary | undefined;
  others: readonly Approver[];
  onBeside: (approvalId: string) => void;
  onLater: () => void;
  onCancel: () => void;
}

/** Why it is wanted, and whether the second person is here. */
export function AskForm({ gated, same, others, onBeside, onLater, onCancel }: AskFormProps) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const request = useCommand('approvals.request');
  const { fields, set, markSent, check } = useForm({ note: '' });
  const { procedure, input } = gated;
  const { isFine, words } = check(contract.approvals.request.input, { procedure, input, note: fields.note });
  const isHere = others.length > 0;
  const ask = (next: (id: string) => void) => {
    if (same) return next(same.id);
    markSent();
    if (isFine) request.mutate({ procedure, input, note: fields.note }, { onSuccess: ({ id }) => next(id) });
  };
  const names = new Intl.ListFormat(formattingLocale(language), { type: 'disjunction' }).format(
    others.map(({ displayName }) => displayName),
  );
  return (
    <Form label={text('approvals.ask.title')} onSubmit={() => ask(isHere ? onBeside : onLater)} failure={request.error}>
      <Stack>
        {isHere && <p>{text('approvals.ask.who', { count: others.length, names })}</p>}
        {same ? (
          <Callout meaning="information">
            {text('approvals.ask.pending', { when: format.dateTime(same.requestedAt) })}
          </Callout>
        ) : (
          <TextField
            label={text('approvals.ask.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
            isRequired
            autoFocus
          />
        )}
        <ProblemMessage problem={request.error} />
      </Stack>
      <Actions>
        {isHere && (
          <Button type="submit" kind="primary" isBusy={request.isPending}>
            {text(same ? 'approvals.beside.open' : 'approvals.ask.nowBeside')}
          </Button>
        )}
        {!same && <LaterButton isSubmit={!isHere} isBusy={request.isPending} onClick={() => ask(onLater)} />}
        <Button onClick={onCancel}>{text('ui.cancel')}</Button>
      </Actions>
    </Form>
  );
}

/** Where it is the only way, Enter takes it. */
function LaterButton(props: { isSubmit: boolean; isBusy: boolean; onClick: () => void }) {
  const text = useText();
  return props.isSubmit ? (
    <Button type="submit" kind="primary" isBusy={props.isBusy}>
      {text('approvals.ask.later')}
    </Button>
  ) : (
    <Button isBusy={props.isBusy} onClick={props.onClick}>
      {text('approvals.ask.later')}
    </Button>
  );
}
