interface Range {
  start: number;
  end: number;
}

/** Up to so many, each is compared with each: that is faster than keeping a map of the text. */
const few = 12;

/** Of what overlaps, keeps what comes first in the list. In the order of the text, in time linear in the list. */
export function resolveOverlaps<T extends Range>(ranked: readonly T[]): T[] {
  if (ranked.length < 2) return [...ranked];
  const kept = ranked.length > few ? keepOfMany(ranked) : keepOfFew(ranked);
  return kept.sort((one, other) => one.start - other.start);
}

function keepOfFew<T extends Range>(ranked: readonly T[]): T[] {
  const kept: T[] = [];
  for (const range of ranked) {
    if (!kept.some(({ start, end }) => start < range.end && range.start < end)) kept.push(range);
  }
  return kept;
}

function keepOfMany<T extends Range>(ranked: readonly T[]): T[] {
  const from = ranked.reduce((least, { start }) => Math.min(least, start), Infinity);
  const to = ranked.reduce((most, { end }) => Math.max(most, end), 0);
  const isTaken = new Uint8Array(to - from);
  return ranked.filter(({ start, end }) => {
    if (isTaken.subarray(start - from, end - from).includes(1)) return false;
    isTaken.fill(1, start - from, end - from);
    return true;
  });
}
