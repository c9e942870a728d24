import { contract } from '../../../../shared/contract/index.ts';
import { activityKinds } from '../../../../shared/contract/programme.ts';
import type { Activity } from '../../../../shared/contract/programme.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { recurrenceUnits, toActivity, toActivityTexts } from './activity-fields.ts';
import { useSubjects } from './use-subjects.ts';
import classes from '../programme.module.css';

interface ActivityDialogProps {
  /** null: a new one. */
  activity: Activity | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Enters an activity, or changes what is said about one. */
export function ActivityDialog({ activity, onClose, onSaved }: ActivityDialogProps) {
  const text = useText();
  const save = useCommand('programme.save');
  const controllers = useControllers();
  const subjects = useSubjects();
  const { fields, set, markSent, check } = useForm(() => toActivityTexts(activity));
  const input = { ...(activity ? { id: activity.id } : controllers.given), fields: toActivity(fields) };
  const { isFine, words } = check(contract.programme.save.input, input);
  const submit = () => {
    markSent();
    if (!isFine) return;
    save.mutate(input, {
      onSuccess({ id }) {
        onClose();
        onSaved(id);
      },
    });
  };
  const title = activity
    ? text('programme.activities.changeNamed', { name: activity.name })
    : text('programme.activities.add');
  const none = { value: '', label: text('programme.none') };
  return (
    <Dialog title={title} onClose={onClose} width={640} isSticky>
      <Form label={title} onSubmit={submit} failure={save.error}>
        <Stack>
          {!activity && <ControllerField controllers={controllers} />}
          <SelectField
            label={text('programme.kind')}
            value={fields.kind}
            onChange={set('kind')}
            choices={activityKinds.map((value) => ({ value, label: text(`programme.kind.${value}`) }))}
            autoFocus
          />
          <TextField
            label={text('programme.name')}
            value={fields.name}
            onChange={set('name')}
            problem={words('fields.name')}
            hint={text('programme.nameHint')}
            isRequired
          />
          <TextAreaField
            label={text('programme.description')}
            value={fields.description}
            onChange={set('description')}
            problem={words('fields.description')}
          />
          <TextField
            label={text('programme.owner')}
            value={fields.owner}
            onChange={set('owner')}
            problem={words('fields.owner')}
            hint={text('programme.ownerHint')}
            isRequired
          />
          <TextField
            label={text('programme.dueOn')}
            type="date"
            value={fields.dueOn}
            onChange={set('dueOn')}
            problem={words('fields.dueOn')}
            isRequired
          />
          <div className={classes.bar}>
            <SelectField
              label={text('programme.unit')}
              value={fields.unit}
              onChange={set('unit')}
              choices={[
                { value: '', label: text('programme.unit.none') },
                ...recurrenceUnits.map((value) => ({ value, label: text(`programme.unit.${value}`) })),
              ]}
            />
            {fields.unit !== '' && (
              <TextField
                label={text('programme.every')}
                type="number"
                value={fields.every}
                onChange={set('every')}
                problem={words('fields.recurrence.every')}
                isRequired
              />
            )}
          </div>
          <SelectField
            label={text('programme.processor')}
            value={fields.processorId}
            onChange={set('processorId')}
            choices={[none, ...subjects.processors]}
          />
          <SelectField
            label={text('programme.bot')}
            value={fields.botId}
            onChange={set('botId')}
            choices={[none, ...subjects.bots]}
          />
          <ProblemMessage problem={save.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
