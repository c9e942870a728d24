import type { LogStart } from '../../../shared/contract/audit.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useUserNames } from '../../lib/user-names.ts';

/** Says of a log that begins later which entries were removed, when, by whom, under which period and why. */
export function RemovedEntries({ removed }: { removed: LogStart }) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const { seq, removedAt, removedBy, keepYears, note } = removed;
  return (
    <p>
      {text('audit.removed', {
        seq,
        at: format.dateTime(removedAt),
        by: names.get(removedBy) ?? text('audit.nobody'),
        years: keepYears,
        note,
      })}
    </p>
  );
}
