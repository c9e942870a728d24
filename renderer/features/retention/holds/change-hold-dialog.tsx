import { contract } from '../../../../shared/contract/index.ts';
import type { LegalHold } from '../../../../shared/contract/retention/holds.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { HoldFields } from './hold-fields.tsx';
import { toDates } from './hold-form.ts';

/** Who answers for it, and until when. What it holds never changes. */
export function ChangeHoldDialog({ hold, onClose }: { hold: LegalHold; onClose: () => void }) {
  const text = useText();
  const change = useCommand('retention.holds.change');
  const { fields, set, markSent, check } = useForm({
    owner: hold.owner,
    endsOn: hold.endsOn ?? '',
    reviewOn: hold.reviewOn ?? '',
  });
  const input = { id: hold.id, owner: fields.owner, dates: toDates(fields.endsOn, fields.reviewOn) };
  const { isFine, words } = check(contract.retention['holds.change'].input, input);
  const submit = () => {
    markSent();
    if (isFine) change.mutate(input, { onSuccess: onClose });
  };
  const title = text('retention.holds.changeNamed', { number: hold.number });
  return (
    <Dialog title={title} onClose={onClose} width={560}>
      <Form label={title} onSubmit={submit} failure={change.error}>
        <Stack>
          <p>{text('retention.holds.changeWhat')}</p>
          <HoldFields fields={fields} set={set} words={words} />
          <ProblemMessage problem={change.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={change.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
