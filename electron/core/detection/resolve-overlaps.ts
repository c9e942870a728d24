/** Of what overlaps, keeps what comes first in the list. In the order of the text, in time linear in the list. */
export function resolveOverlaps<T extends { start: number; end: number }>(ranked: readonly T[]): T[] {
  if (ranked.length < 2) return [...ranked];
  const from = ranked.reduce((least, { start }) => Math.min(least, start), Infinity);
  const to = ranked.reduce((most, { end }) => Math.max(most, end), 0);
  const isTaken = new Uint8Array(to - from);
  const kept = ranked.filter(({ start, end }) => {
    if (isTaken.subarray(start - from, end - from).includes(1)) return false;
    isTaken.fill(1, start - from, end - from);
    return true;
  });
  return kept.sort((one, other) => one.start - other.start);
}
