/** Half-open range of UTF-16 code units. */
interface Range {
  start: number;
  end: number;
}

export interface Segment<MaskType extends string = string> {
  text: string;
  isHit: boolean;
  mask: MaskType | null;
}

/**
 * Cuts a text where hits and masks begin and end. The segments put together are the text again, whatever the ranges:
 * those outside the text or turned around are clipped or left out.
 */
export function cutSegments<MaskType extends string>(
  text: string,
  hits: readonly Range[],
  masks: readonly (Range & { type: MaskType })[],
): Segment<MaskType>[] {
  const hitRanges = hits.flatMap((hit) => clip(hit, text.length));
  const maskRanges = masks.flatMap((mask) => clip(mask, text.length));
  const cuts = [...hitRanges, ...maskRanges].flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set([0, ...cuts, text.length])].toSorted((a, b) => a - b);
  const hitsAt = follow(hitRanges);
  const masksAt = follow(maskRanges);
  return edges.slice(0, -1).map((start, index) => ({
    text: text.slice(start, edges[index + 1]),
    isHit: hitsAt(start) !== undefined,
    mask: masksAt(start)?.type ?? null,
  }));
}

/**
 * Answers, for ascending positions that include each start and end, which range holds there. Each range is looked at
 * twice in all: a message may have a hundred thousand.
 */
function follow<Kind extends Range>(ranges: readonly Kind[]): (position: number) => Kind | undefined {
  const starting = Map.groupBy(ranges, ({ start }) => start);
  const ending = Map.groupBy(ranges, ({ end }) => end);
  const open = new Set<Kind>();
  return (position) => {
    for (const range of ending.get(position) ?? []) open.delete(range);
    for (const range of starting.get(position) ?? []) open.add(range);
    return open.values().next().value;
  };
}

function clip<Kind extends Range>(range: Kind, length: number): Kind[] {
  const start = Math.max(0, Math.min(length, Math.trunc(range.start)));
  const end = Math.max(0, Math.min(length, Math.trunc(range.end)));
  return start < end ? [{ ...range, start, end }] : [];
}
