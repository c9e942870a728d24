import { contract } from '../../../../../shared/contract/index.ts';
import type { Dpia } from '../../../../../shared/contract/records/assessments.ts';
import { useCommand } from '../../../../lib/queries.ts';
import { useForm } from '../../../../lib/use-form.ts';
import { useText } from '../../../../lib/use-text.ts';
import { useToday } from '../../../../lib/use-today.ts';
import { Button } from '../../../../ui/button.tsx';
import { useDiscard } from '../../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { Form } from '../../../../ui/form.tsx';
import { ProblemMessage } from '../../../../ui/problem-message.tsx';
import { Stack } from '../../../../ui/stack.tsx';

interface ConsultDialogProps {
  dpia: Dpia;
  onClose: () => void;
}

/** That the authority was asked, and later what it answered. */
export function ConsultDialog({ dpia: { id, number, fields: named, consultation }, onClose }: ConsultDialogProps) {
  const text = useText();
  const today = useToday();
  const command = useCommand('records.dpias.consult');
  const { fields, set, isChanged, markSent, check } = useForm({
    submittedOn: consultation?.submittedOn ?? today,
    authority: consultation?.authority ?? '',
    reference: consultation?.reference ?? '',
    answeredOn: consultation?.answeredOn ?? '',
    answer: consultation?.answer ?? '',
  });
  const input = { ...fields, id, answeredOn: fields.answeredOn === '' ? null : fields.answeredOn };
  const { isFine, words } = check(contract.records['dpias.consult'].input, input);
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const discard = useDiscard(isChanged, onClose);
  const title = text('assessments.consultNamed', { number, name: named.name });
  return (
    <Dialog title={title} onClose={onClose} width={560} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p>{text('assessments.consult.what')}</p>
          <TextField
            label={text('assessments.consultation.authority')}
            value={fields.authority}
            onChange={set('authority')}
            problem={words('authority')}
            isRequired
            autoFocus
          />
          <TextField
            label={text('assessments.consultation.submittedOn')}
            type="date"
            value={fields.submittedOn}
            onChange={set('submittedOn')}
            problem={words('submittedOn')}
            isRequired
          />
          <TextField
            label={text('assessments.consultation.reference')}
            value={fields.reference}
            onChange={set('reference')}
            problem={words('reference')}
            hint={text('ui.optional')}
          />
          <TextField
            label={text('assessments.consultation.answeredOn')}
            type="date"
            value={fields.answeredOn}
            onChange={set('answeredOn')}
            problem={words('answeredOn')}
            hint={text('assessments.consult.answeredHint')}
          />
          <TextAreaField
            label={text('assessments.consultation.answer')}
            value={fields.answer}
            onChange={set('answer')}
            problem={words('answer')}
            hint={text('assessments.noNames')}
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('assessments.consult.submit')}
          </Button>
          <Button onClick={discard.leave}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
      {discard.question}
    </Dialog>
  );
}
