import type { Text } from '../../../lib/use-text.ts';

const minuteMs = 60_000;

/** How far a moment is from now. */
export interface Remaining {
  isOver: boolean;
  days: number;
  hours: number;
  minutes: number;
}

/** Whole minutes, to the disadvantage of whoever waits: what is left is rounded down, what has passed as well. */
export function remainingUntil(target: string, now: number): Remaining {
  const distance = Date.parse(target) - now;
  const all = Math.floor(Math.abs(distance) / minuteMs);
  return { isOver: distance < 0, days: Math.floor(all / 1440), hours: Math.floor(all / 60) % 24, minutes: all % 60 };
}

/** From this many days on minutes and hours of a day say nothing. */
const daysAlone = 10;
/** Breach laws count in hours: up to four days an hour is what people reckon with. */
const mostHours = 96;

/** "41 h 12 min", "6 days 3 h", "28 days". */
export function describeSpan(text: Text, { days, hours, minutes }: Remaining): string {
  if (days >= daysAlone) return text('incidents.span.days', { days });
  if (days * 24 + hours >= mostHours) return text('incidents.span.daysHours', { days, hours });
  const all = days * 24 + hours;
  return all > 0 ? text('incidents.span.hours', { hours: all, minutes }) : text('incidents.span.minutes', { minutes });
}

/** "41 h 12 min left" or "passed 2 h 5 min ago". */
export function describeRemaining(text: Text, target: string, now: number): string {
  const remaining = remainingUntil(target, now);
  return text(remaining.isOver ? 'incidents.passed' : 'incidents.left', { span: describeSpan(text, remaining) });
}
