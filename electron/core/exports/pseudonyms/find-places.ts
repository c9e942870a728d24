import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import { groupOf } from '../../../../shared/contract/finding-types.ts';
import type { PlacedMark } from '../../../../shared/contract/reviews.ts';
import type { FoundSpan } from '../../../../shared/contract/transcripts.ts';
import { normaliseIdentifier, type DetectedSpan } from '../../detection/index.ts';
import { TakenPlaces, type Range } from './taken-places.ts';

/** A place in a message whose text does not stay. block: nothing takes its place but a block. */
export type Place = Range &
  ({ kind: 'block' } | { kind: 'value'; type: FindingType; normalised: string } | { kind: 'date'; iso: string });

/** A name in an address is the address: the domain beside it says where somebody works. */
const address = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

export interface PlaceSource {
  body: string;
  /** What today's rules see. */
  detected: readonly DetectedSpan[];
  /** What was stored, with what people decided about it. */
  stored: readonly FoundSpan[];
  /** Of the review that is exported. */
  marks: readonly PlacedMark[];
}

/** What of a message is replaced, in the order of the text, and which places somebody said are not personal. */
export function findPlaces({ body, detected, stored, marks }: PlaceSource): { places: Place[]; rejected: Range[] } {
  const rejected = [
    ...stored.filter(({ verdict }) => verdict === 'rejected'),
    ...marks.filter(({ mark }) => mark === 'rejected'),
  ];
  const rejectedPlaces = new Set(rejected.map(placeOf));
  const addressAt = readAddresses(body);
  const taken = new TakenPlaces(body.length);
  const values: Place[] = [];
  const add = (spans: readonly (Range & { type: FindingType; normalised?: string | null })[]): void => {
    for (const span of spans) {
      const whole = addressAt(span);
      const { start, end, type } = whole ?? span;
      if (rejectedPlaces.has(placeOf(span)) || rejectedPlaces.has(placeOf({ start, end, type }))) continue;
      if (!taken.take({ start, end })) continue;
      const normalised = (whole ? null : span.normalised) ?? normaliseIdentifier(type, body.slice(start, end));
      values.push(toPlace({ start, end, type }, normalised));
    }
  };
  add(detected);
  add(stored);
  const named = marks.filter(({ mark }) => mark !== 'rejected' && mark !== 'redacted');
  add(named.flatMap(({ start, end, type }) => (type === null ? [] : [{ start, end, type }])));
  const blocks = marks.filter(
    ({ mark, type }) => mark === 'redacted' || (type === null && (mark === 'accepted' || mark === 'thirdPerson')),
  );
  return { places: withBlocks(values, blocks), rejected };
}

/** A hint has no other of its kind, and a date of birth without its year cannot be moved. */
function toPlace(span: Range & { type: FindingType }, normalised: string): Place {
  const { start, end, type } = span;
  if (groupOf(type) === 'hint') return { start, end, kind: 'block' };
  if (type === 'dateOfBirth' && !/^\d{4}-\d\d-\d\d$/.test(normalised)) return { start, end, kind: 'block' };
  return { start, end, kind: 'value', type, normalised };
}

/** What a block touches becomes part of it, since the rest would give it away. */
function withBlocks(values: readonly Place[], blocks: readonly Range[]): Place[] {
  const all: Place[] = [...values, ...blocks.map(({ start, end }) => ({ start, end, kind: 'block' as const }))];
  const joined: Place[] = [];
  for (const place of all.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = joined.at(-1);
    if (last && place.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, place.end), kind: 'block' };
    else joined.push(place);
  }
  return joined;
}

/** The address that a place lies in, if it lies in one. */
function readAddresses(body: string): (range: Range) => (Range & { type: 'email' }) | undefined {
  const all = [...body.matchAll(address)].map(({ 0: text, index: start }) => ({ start, end: start + text.length }));
  return ({ start, end }) => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const last = all[low - 1];
    return last && end <= last.end ? { ...last, type: 'email' } : undefined;
  };
}

function placeOf({ start, end, type }: Range & { type: FindingType | null }): string {
  return `${start} ${end} ${type}`;
}
