import { contract } from '../../../../shared/contract/index.ts';
import type { IncidentTask } from '../../../../shared/contract/incidents/fields.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface FinishTaskDialogProps {
  incidentId: string;
  task: IncidentTask;
  onClose: () => void;
}

/** A task is done, and this shows it. */
export function FinishTaskDialog({ incidentId, task, onClose }: FinishTaskDialogProps) {
  const text = useText();
  const finish = useCommand('incidents.setTask');
  const form = useForm(() => ({ evidence: task.evidence }));
  const input = { id: incidentId, taskId: task.id, state: 'done' as const, evidence: form.fields.evidence };
  const { isFine, words } = form.check(contract.incidents.setTask.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) finish.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('incidents.task.finish')} onClose={onClose}>
      <Form label={text('incidents.task.finish')} onSubmit={submit} failure={finish.error}>
        <Stack>
          <p>{task.title}</p>
          <TextAreaField
            label={text('incidents.task.evidence')}
            value={form.fields.evidence}
            onChange={form.set('evidence')}
            problem={words('evidence')}
            hint={
              task.evidenceAsked === ''
                ? text('incidents.task.evidence.hint')
                : text('incidents.task.evidenceAsked', { evidence: task.evidenceAsked })
            }
            autoFocus
          />
          <ProblemMessage problem={finish.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={finish.isPending}>
            {text('incidents.task.finish')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
