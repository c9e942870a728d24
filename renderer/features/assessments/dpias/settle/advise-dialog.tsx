import { contract } from '../../../../../shared/contract/index.ts';
import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import { useCommand } from '../../../../lib/queries.ts';
import { useForm } from '../../../../lib/use-form.ts';
import { useText } from '../../../../lib/use-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { useDiscard } from '../../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../../ui/dialog.tsx';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { Form } from '../../../../ui/form.tsx';
import { ProblemMessage } from '../../../../ui/problem-message.tsx';
import { Stack } from '../../../../ui/stack.tsx';
import { Callout } from '../../../../ui/status.tsx';

/** What the data protection officer advises on the assessment as it is. */
export function AdviseDialog({ dpia, onClose }: { dpia: Dpia; onClose: () => void }) {
  const text = useText();
  const command = useCommand('records.dpias.advise');
  const { fields, set, isChanged, markSent, check } = useForm({ text: '' });
  const input = { id: dpia.id, text: fields.text.trim() };
  const { isFine, words } = check(contract.records['dpias.advise'].input, input);
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const discard = useDiscard(isChanged, onClose);
  const title = text('assessments.adviseNamed', { number: dpia.number, name: dpia.fields.name });
  return (
    <Dialog title={title} onClose={onClose} width={640} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p>{text('assessments.advise.what')}</p>
          {dpia.openQuestions > 0 && (
            <Callout meaning="soon">{text('assessments.advise.open', { count: dpia.openQuestions })}</Callout>
          )}
          {dpia.fields.residualRisk === null && (
            <Callout meaning="soon">{text('assessments.advise.noResidualRisk')}</Callout>
          )}
          <TextAreaField
            label={text('assessments.advise.text')}
            value={fields.text}
            onChange={set('text')}
            problem={words('text')}
            hint={text('assessments.noNames')}
            rows={8}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('assessments.action.advise')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
