/** Half-open range of UTF-16 code units. */
interface Range {
  start: number;
  end: number;
}

/** What lies over a text: words searched for, what rules saw, what reviewers marked, and the place worked on. */
export interface Layers<Found extends Range, Marked extends Range> {
  hits: readonly Range[];
  found: readonly Found[];
  marks: readonly Marked[];
  place: Range | null;
}

export interface Segment<Found, Marked> {
  start: number;
  text: string;
  isHit: boolean;
  found: Found | null;
  mark: Marked | null;
  isPlace: boolean;
}

/**
 * Cuts a text where something begins or ends. The segments put together are the text again, whatever the ranges: those
 * outside the text or turned around are clipped or left out.
 */
export function cutSegments<Found extends Range, Marked extends Range>(
  text: string,
  layers: Layers<Found, Marked>,
): Segment<Found, Marked>[] {
  const inside = <Kind extends Range>(ranges: readonly Kind[]) => ranges.flatMap((range) => clip(range, text.length));
  const hits = inside(layers.hits);
  const found = inside(layers.found);
  const marks = inside(layers.marks);
  const place = inside(layers.place ? [layers.place] : []);
  const cuts = [...hits, ...found, ...marks, ...place].flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set([0, ...cuts, text.length])].toSorted((a, b) => a - b);
  const at = { hit: follow(hits), found: follow(found), mark: follow(marks), place: follow(place) };
  return edges.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, edges[index + 1]),
    isHit: at.hit(start) !== undefined,
    found: at.found(start) ?? null,
    mark: at.mark(start) ?? null,
    isPlace: at.place(start) !== undefined,
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
