import { contract } from '../../../../shared/contract/index.ts';
import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import { readNumber } from '../../../lib/read-number.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useGatedCommand } from '../../../lib/use-gated-command.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface ScheduleDialogProps {
  policy: RetentionPolicy;
  /** Conversations that are due now. */
  due: number;
  onClose: () => void;
}

/** Lets a policy run by itself, within what a second person agreed to. */
export function ScheduleDialog({ policy: { id, name, schedule }, due, onClose }: ScheduleDialogProps) {
  const text = useText();
  const command = useGatedCommand('retention.policies.schedule');
  const { fields, set, markSent, check } = useForm({
    everyDays: String(schedule?.everyDays ?? 7),
    upTo: schedule ? String(schedule.upTo) : '',
  });
  const input = { id, schedule: { everyDays: readNumber(fields.everyDays), upTo: readNumber(fields.upTo) } };
  const { isFine, words } = check(contract.retention['policies.schedule'].input, input);
  const whenSet = { onSuccess: onClose, onLater: onClose };
  const submit = () => {
    markSent();
    if (isFine) void command.run(input, whenSet);
  };
  const title = text('retention.schedule.setNamed', { name });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p>{text('retention.schedule.what')}</p>
          <TextField
            label={text('retention.schedule.everyDays')}
            type="number"
            value={fields.everyDays}
            onChange={set('everyDays')}
            problem={words('schedule.everyDays')}
            isRequired
            autoFocus
          />
          <TextField
            label={text('retention.schedule.upTo')}
            type="number"
            value={fields.upTo}
            onChange={set('upTo')}
            problem={words('schedule.upTo')}
            hint={text('retention.schedule.upToHint', { conversations: due })}
            isRequired
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('retention.schedule.submit')}
          </Button>
          {schedule && (
            <Button isBusy={command.isPending} onClick={() => void command.run({ id, schedule: null }, whenSet)}>
              {text('retention.schedule.end')}
            </Button>
          )}
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
