import type { PlaybookTask } from '../../../shared/contract/playbooks.ts';
import type { Format } from '../../lib/format.ts';
import type { Text } from '../../lib/use-text.ts';

/** Moments a task can be due after. */
export const momentAnchors = ['opened', 'detected', 'aware'] as const;
export type MomentAnchor = (typeof momentAnchors)[number];

export function isMomentAnchor(anchor: string): anchor is MomentAnchor {
  return (momentAnchors as readonly string[]).includes(anchor);
}

interface DueWords {
  text: Text;
  format: Format;
  /** What a clock is called, by its id; the id where nobody knows it. */
  nameClock: (id: string) => string;
}

/** By when a task is to be done, as a rule in words. */
export function describeDue({ text, format, nameClock }: DueWords, due: PlaybookTask['due']): string {
  if (due === null) return text('playbooks.due.none');
  const { hours, relation, anchor } = due;
  const minutes = hours * 60;
  const isShort = hours > 0 && hours < 1 && Number.isInteger(minutes);
  const values = {
    hours,
    hoursText: format.number(hours),
    minutes,
    anchor: isMomentAnchor(anchor) ? text(`playbooks.anchor.${anchor}`) : nameClock(anchor),
  };
  const unit = isShort ? 'Minutes' : '';
  return text(`playbooks.due.${relation}${unit}`, values);
}
