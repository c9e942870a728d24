import type { TodayItem } from '../../../shared/contract/today.ts';
import { isMessageId } from '../../lib/messages.ts';
import type { Text } from '../../lib/use-text.ts';
import type { Meaning } from '../../ui/status.tsx';

export const meanings: Record<TodayItem['urgency'], Meaning> = {
  overdue: 'overdue',
  hours: 'soon',
  days: 'fine',
  decide: 'information',
  routine: 'information',
};

/** What a row is about, in the words of the screen it leads to. */
export function describeWhat(text: Text, { what, count }: Pick<TodayItem, 'what' | 'count'>): string {
  const places = [
    'today.what',
    'requests.right',
    'approvals.kind',
    'programme.kind',
    'findings.check',
    'findings.rule',
  ];
  const id = places.map((place) => `${place}.${what}`).find((each) => isMessageId(each));
  const words = text(id !== undefined && isMessageId(id) ? id : 'today.what.ownRule');
  return count === null ? words : text('today.what.count', { what: words, count });
}

export function describeNext(text: Text, { kind, next, left }: Pick<TodayItem, 'kind' | 'next' | 'left'>): string {
  const id = kind === 'request' ? `requests.stage.${next}` : `today.next.${next}`;
  const step = isMessageId(id) ? text(id) : next;
  if (!left) return step;
  return text(kind === 'request' ? 'today.next.tasks' : 'today.next.left', { step, ...left });
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long there is, in the coarsest unit that says it. @param now epoch milliseconds */
export function describeUrgency(
  text: Text,
  item: Pick<TodayItem, 'urgency' | 'dueOn' | 'dueAt'>,
  now: number,
  today: string,
): string {
  if (item.dueAt !== null) {
    const hours = (Date.parse(item.dueAt) - now) / hourMs;
    return hours < 0
      ? text('today.over.hours', { hours: Math.floor(-hours) })
      : text('today.left.hours', { hours: Math.floor(hours) });
  }
  if (item.dueOn !== null && item.urgency !== 'routine') {
    const days = Math.round((Date.parse(item.dueOn) - Date.parse(today)) / dayMs);
    return days < 0 ? text('today.over.days', { days: -days }) : text('today.left.days', { days });
  }
  if (item.urgency === 'overdue' || item.urgency === 'decide') return text(`today.urgency.${item.urgency}`);
  return text('today.urgency.routine');
}
