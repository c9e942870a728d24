import type { AccessReviewSettings } from '../../../../shared/contract/access-reviews.ts';
import type { AccessEvent, PlacedEvent } from './access-event.ts';
import { createZoneClock } from './zone-clock.ts';

/** Says of each event on which local day it was and whether outside working hours. */
export function placeInHours(
  events: readonly AccessEvent[],
  { zone, days, from, to }: AccessReviewSettings['hours'],
): PlacedEvent[] {
  const tell = createZoneClock(zone);
  const opens = minuteOf(from);
  const closes = minuteOf(to);
  return events.map((event) => {
    const { day, weekday, minute } = tell(event.at);
    return { ...event, day, isOutsideHours: !days.includes(weekday) || minute < opens || minute >= closes };
  });
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
