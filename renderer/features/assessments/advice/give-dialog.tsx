import { contract } from '../../../../shared/contract/index.ts';
import type { AdviceEntry } from '../../../../shared/contract/records/advice.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { useDiscard } from '../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import classes from '../assessments.module.css';

/** Answers a question; what was advised is never changed. */
export function GiveDialog({ entry, onClose }: { entry: AdviceEntry; onClose: () => void }) {
  const text = useText();
  const command = useCommand('records.advice.give');
  const { fields, set, isChanged, markSent, check } = useForm({ advice: '' });
  const input = { id: entry.id, advice: fields.advice.trim() };
  const { isFine, words } = check(contract.records['advice.give'].input, input);
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const discard = useDiscard(isChanged, onClose);
  const title = text('assessments.log.giveNamed', { number: entry.number, subject: entry.subject });
  return (
    <Dialog title={title} onClose={onClose} width={640} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p className={classes.words}>{entry.question}</p>
          <TextAreaField
            label={text('assessments.advise.text')}
            value={fields.advice}
            onChange={set('advice')}
            problem={words('advice')}
            hint={text('assessments.log.giveHint')}
            rows={8}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('assessments.log.give')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
