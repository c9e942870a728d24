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
  return edges.slice(0, -1).map((start, index) => ({
    text: text.slice(start, edges[index + 1]),
    isHit: hitRanges.some((hit) => contains(hit, start)),
    mask: maskRanges.find((mask) => contains(mask, start))?.type ?? null,
  }));
}

function contains(range: Range, position: number): boolean {
  return range.start <= position && position < range.end;
}

function clip<Kind extends Range>(range: Kind, length: number): Kind[] {
  const start = Math.max(0, Math.min(length, Math.trunc(range.start)));
  const end = Math.max(0, Math.min(length, Math.trunc(range.end)));
  return start < end ? [{ ...range, start, end }] : [];
}
