/** The instant at which the clocks of a zone show a time. @param shown that time as if it were UTC, epoch milliseconds */
export function instantOfClock(shown: number, zone: string): number {
  let at = shown;
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  for (let tries = 0; tries < 2; tries++) at = shown - offsetAt(at, zone);
  return at;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(at: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = format.formatToParts(new Date(at));
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
