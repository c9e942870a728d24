/** Local day of an instant (epoch ms) in a zone, e.g. 2026-11-22. */
export function dayIn(zone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** First moment of a local day, also where its clocks skip midnight; undefined for what is no day. Epoch ms. */
export function startOfDayIn(zone: string, day: string): number | undefined {
  const asUtc = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  if (Number.isNaN(asUtc)) return undefined;
  const first = asUtc - offsetAt(zone, asUtc);
  const second = asUtc - offsetAt(zone, first);
  const [earlier, later] = first < second ? [first, second] : [second, first];
  return dayIn(zone, earlier) === day ? earlier : later;
}

export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How far the zone's clocks are ahead of UTC. Milliseconds. */
function offsetAt(zone: string, at: number): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${format.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}
