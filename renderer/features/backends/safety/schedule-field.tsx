import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { SelectField } from '../../../ui/fields.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';

interface ScheduleFieldProps {
  backendId: string;
  everyDays: number | null;
  nextAt: string | null;
}

const offered = [1, 7, 30, 90];

/** How often the system is inspected by itself. */
export function ScheduleField({ backendId, everyDays, nextAt }: ScheduleFieldProps) {
  const text = useText();
  const format = useFormat();
  const inspects = useMay('backends.inspect');
  const schedule = useCommand('backends.scheduleInspection');
  const days = [...new Set([...offered, ...(everyDays === null ? [] : [everyDays])])].toSorted((a, b) => a - b);
  return (
    <Stack gap={4}>
      <SelectField
        label={text('backends.safety.schedule')}
        value={String(everyDays ?? '')}
        isDisabled={!inspects}
        onChange={(value) => schedule.mutate({ id: backendId, everyDays: value === '' ? null : Number(value) })}
        choices={[
          { value: '', label: text('backends.safety.schedule.never') },
          ...days.map((each) => ({
            value: String(each),
            label: text('backends.safety.schedule.days', { days: each }),
          })),
        ]}
      />
      {nextAt !== null && <Muted>{text('backends.safety.next', { at: format.dateTime(nextAt) })}</Muted>}
      <ProblemMessage problem={schedule.error} />
    </Stack>
  );
}
