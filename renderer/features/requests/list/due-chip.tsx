import type { RequestSummary } from '../../../../shared/contract/requests/case-fields.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Status } from '../../../ui/status.tsx';
import type { Meaning } from '../../../ui/status.tsx';

const meanings: Record<RequestSummary['dueState'], Meaning> = {
  overdue: 'overdue',
  dueSoon: 'soon',
  inOrder: 'fine',
  closed: 'information',
};

type Due = Pick<RequestSummary, 'dueState' | 'daysLeft' | 'dueOn' | 'answeredAt'>;

/** Days left with the date: in words, an icon and a colour. */
export function DueChip({ due }: { due: Due }) {
  const text = useText();
  const format = useFormat();
  const day = format.day(due.dueOn);
  const words =
    due.dueState === 'closed'
      ? text('requests.due.closed', { day })
      : due.answeredAt !== null
        ? text('requests.due.answered', { day })
        : due.daysLeft < 0
          ? text('requests.due.overdue', { days: -due.daysLeft, day })
          : text('requests.due.left', { days: due.daysLeft, day });
  return <Status meaning={due.answeredAt !== null ? 'fine' : meanings[due.dueState]}>{words}</Status>;
}
