import type { PlacedMark } from '../../../shared/contract/reviews.ts';
import type { Span, TranscriptMessage } from '../../../shared/contract/transcripts.ts';

/** hits: words searched for. found: what rules saw. own: what a reviewer marked. */
export const layers = ['hits', 'found', 'own'] as const;
export type Layer = (typeof layers)[number];

/** Somewhere in a conversation that keys can step to and work on. */
export interface Place extends Span {
  messageId: number;
  /** Of the message in the conversation. */
  index: number;
}

/** Every place of one layer, in the order of reading. */
export function listPlaces(
  layer: Layer,
  messages: readonly TranscriptMessage[],
  hits: ReadonlyMap<number, readonly Span[]>,
  marks: ReadonlyMap<number, readonly PlacedMark[]>,
): Place[] {
  return messages.flatMap((message, index) => {
    const spans = layer === 'hits' ? hits.get(message.id) : layer === 'found' ? message.found : marks.get(message.id);
    return (spans ?? [])
      .map(({ start, end }) => ({ start, end, messageId: message.id, index }))
      .toSorted((one, other) => one.start - other.start);
  });
}

/** The next or previous place seen from a message, or from a place in it; null where there is none further. */
export function findPlace(
  places: readonly Place[],
  from: { index: number; start: number },
  direction: 1 | -1,
): Place | null {
  const isAfter = ({ index, start }: Place) => index > from.index || (index === from.index && start > from.start);
  const isBefore = ({ index, start }: Place) => index < from.index || (index === from.index && start < from.start);
  return (direction === 1 ? places.find(isAfter) : places.findLast(isBefore)) ?? null;
}

/** How often each type was seen and not rejected, the most frequent first. */
export function countTypes(
  messages: readonly TranscriptMessage[],
): { type: TranscriptMessage['found'][number]['type']; count: number }[] {
  const seen = messages.flatMap(({ found }) => found.filter(({ verdict }) => verdict !== 'rejected'));
  return [...Map.groupBy(seen, ({ type }) => type)]
    .map(([type, all]) => ({ type, count: all.length }))
    .toSorted((one, other) => other.count - one.count || one.type.localeCompare(other.type));
}

const word = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]+/gu;

/**
 * Moves over the words of a text, for choosing a place by keyboard.
 * @param isExtending whether the words already chosen stay chosen
 */
export function stepWord(text: string, from: Span | null, direction: 1 | -1, isExtending: boolean): Span | null {
  const words = [...text.matchAll(word)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (words.length === 0) return null;
  if (!from) return (direction === 1 ? words[0] : words.at(-1)) ?? null;
  if (direction === 1) {
    const next = words.find(({ start }) => start >= from.end);
    return next ? (isExtending ? { start: from.start, end: next.end } : next) : from;
  }
  if (isExtending) {
    // Gives up the last word again, down to one.
    const kept = words.filter(({ start, end }) => start >= from.start && end <= from.end);
    const last = kept.at(-2);
    return last ? { start: from.start, end: last.end } : from;
  }
  return words.findLast(({ end }) => end <= from.start) ?? from;
}
