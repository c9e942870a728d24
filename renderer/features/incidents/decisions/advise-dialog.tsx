import { contract } from '../../../../shared/contract/index.ts';
import { notifyChoices } from '../../../../shared/contract/incidents/fields.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import type { Subject } from './latest.ts';

interface AdviseDialogProps {
  incident: Incident;
  subject: Subject;
  onClose: () => void;
}

/** The officer says whether to tell, and why. It advises; it decides nothing. */
export function AdviseDialog({ incident, subject, onClose }: AdviseDialogProps) {
  const text = useText();
  const advise = useCommand('incidents.advise');
  const form = useForm({ advises: 'notify', reasons: '' });
  const { fields, set } = form;
  const input = {
    id: incident.id,
    subject,
    advises: notifyChoices.find((each) => each === fields.advises) ?? 'notify',
    reasons: fields.reasons.trim(),
  };
  const { isFine, words } = form.check(contract.incidents.advise.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) advise.mutate(input, { onSuccess: onClose });
  };
  const title = text('incidents.adviseNamed', { subject: text(`incidents.subject.${subject}`) });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={advise.error}>
        <Stack>
          <ChoiceGroup
            label={text('incidents.advice')}
            value={fields.advises}
            onChange={set('advises')}
            choices={notifyChoices.map((value) => ({ value, label: text(`incidents.advice.${value}`) }))}
          />
          <TextAreaField
            label={text('incidents.reasons')}
            value={fields.reasons}
            onChange={set('reasons')}
            problem={words('reasons')}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={advise.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={advise.isPending}>
            {text('incidents.advise.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
