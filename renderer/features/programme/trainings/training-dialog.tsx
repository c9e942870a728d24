import { contract } from '../../../../shared/contract/index.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { Button } from '../../../ui/button.tsx';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { emptyTraining, hasTooMany, toTraining } from './training-fields.ts';
import classes from '../programme.module.css';

interface TrainingDialogProps {
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Records a training of a team. */
export function TrainingDialog({ onClose, onSaved }: TrainingDialogProps) {
  const text = useText();
  const today = useToday();
  const command = useCommand('programme.recordTraining');
  const controllers = useControllers();
  const activities = useCall('programme.list', { kind: 'training' }).data?.activities ?? [];
  const { fields, set, markSent, wasSent, check } = useForm(() => emptyTraining(today));
  const training = toTraining(fields);
  const input = { ...controllers.given, fields: training };
  const { isFine, words } = check(contract.programme.recordTraining.input, input);
  const tooMany = hasTooMany(training);
  const submit = () => {
    markSent();
    if (!isFine || tooMany) return;
    command.mutate(input, {
      onSuccess({ id }) {
        onClose();
        onSaved(id);
      },
    });
  };
  const title = text('programme.trainings.record');
  const tooManyWords = wasSent && tooMany ? text('programme.trainings.tooMany') : undefined;
  return (
    <Dialog title={title} onClose={onClose} width={640} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <ControllerField controllers={controllers} />
          <TextField
            label={text('programme.trainings.team')}
            value={fields.team}
            onChange={set('team')}
            problem={words('fields.team')}
            hint={text('programme.trainings.teamHint')}
            isRequired
            autoFocus
          />
          <TextField
            label={text('programme.trainings.topic')}
            value={fields.topic}
            onChange={set('topic')}
            problem={words('fields.topic')}
            isRequired
          />
          <TextField
            label={text('programme.trainings.heldOn')}
            type="date"
            value={fields.heldOn}
            onChange={set('heldOn')}
            problem={words('fields.heldOn')}
            isRequired
          />
          <TextField
            label={text('programme.trainings.trainer')}
            value={fields.trainer}
            onChange={set('trainer')}
            problem={words('fields.trainer')}
            hint={text('programme.trainings.trainerHint')}
          />
          <div className={classes.bar}>
            <TextField
              label={text('programme.trainings.invited')}
              type="number"
              value={fields.invited}
              onChange={set('invited')}
              problem={words('fields.invited')}
              isRequired
            />
            <TextField
              label={text('programme.trainings.attended')}
              type="number"
              value={fields.attended}
              onChange={set('attended')}
              problem={words('fields.attended') ?? tooManyWords}
              isRequired
            />
          </div>
          <TextAreaField
            label={text('programme.trainings.proof')}
            value={fields.proof}
            onChange={set('proof')}
            problem={words('fields.proof')}
            hint={text('programme.trainings.proofHint')}
            rows={2}
          />
          <TextField
            label={text('programme.trainings.validUntil')}
            type="date"
            value={fields.validUntil}
            onChange={set('validUntil')}
            problem={words('fields.validUntil')}
            hint={text('programme.trainings.validUntilHint')}
          />
          {activities.length > 0 && (
            <SelectField
              label={text('programme.trainings.activity')}
              value={fields.activityId}
              onChange={set('activityId')}
              choices={[
                { value: '', label: text('programme.none') },
                ...activities.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('programme.complete.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
