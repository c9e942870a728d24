import { contract } from '../../../../shared/contract/index.ts';
import { taskStates } from '../../../../shared/contract/incidents/fields.ts';
import type { IncidentTask } from '../../../../shared/contract/incidents/fields.ts';
import { instantOfLocal, localOfInstant } from '../../../lib/local-time.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface ChangeTaskDialogProps {
  incidentId: string;
  task: IncidentTask;
  onClose: () => void;
}

/** Who does a task, by when, and how it stands. */
export function ChangeTaskDialog({ incidentId, task, onClose }: ChangeTaskDialogProps) {
  const text = useText();
  const change = useCommand('incidents.setTask');
  const remove = useCommand('incidents.removeTask');
  const form = useForm(() => ({
    state: task.state as string,
    owner: task.owner,
    dueAt: task.dueAt === null ? '' : localOfInstant(task.dueAt),
    evidence: task.evidence,
  }));
  const { fields, set } = form;
  const input = {
    id: incidentId,
    taskId: task.id,
    state: taskStates.find((each) => each === fields.state) ?? task.state,
    owner: fields.owner,
    dueAt: fields.dueAt === '' ? null : (instantOfLocal(fields.dueAt) ?? fields.dueAt),
    evidence: fields.evidence,
  };
  const { isFine, words } = form.check(contract.incidents.setTask.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) change.mutate(input, { onSuccess: onClose });
  };
  const isOwn = task.key === null && task.state === 'open';
  return (
    <Dialog title={task.title} onClose={onClose}>
      <Form label={text('incidents.task.change')} onSubmit={submit} failure={change.error}>
        <Stack>
          <SelectField
            label={text('incidents.task.state')}
            value={fields.state}
            onChange={set('state')}
            choices={taskStates.map((value) => ({ value, label: text(`incidents.taskState.${value}`) }))}
            autoFocus
          />
          <TextField
            label={text('incidents.task.owner')}
            value={fields.owner}
            onChange={set('owner')}
            problem={words('owner')}
            hint={text('incidents.task.owner.hint')}
          />
          <TextField
            label={text('incidents.task.dueAt')}
            type="datetime-local"
            value={fields.dueAt}
            onChange={set('dueAt')}
            problem={words('dueAt')}
          />
          <TextAreaField
            label={text('incidents.task.evidence')}
            value={fields.evidence}
            onChange={set('evidence')}
            problem={words('evidence')}
            hint={text('incidents.task.evidence.hint')}
            rows={2}
          />
          <ProblemMessage problem={change.error ?? remove.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={change.isPending}>
            {text('ui.save')}
          </Button>
          {isOwn && (
            <Button
              isBusy={remove.isPending}
              onClick={() => remove.mutate({ id: incidentId, taskId: task.id }, { onSuccess: onClose })}
            >
              {text('incidents.task.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
