import type { Mark, PlacedMark } from '../../../../shared/contract/reviews.ts';
import type { FoundSpan, Span, TranscriptMessage } from '../../../../shared/contract/transcripts.ts';

/** What a reviewer said of one message so far. */
export interface Decision {
  marks: PlacedMark[];
  note: string;
  isDone: boolean;
}

export const undecided: Decision = { marks: [], note: '', isDone: false };

/** These say whether it is personal at all; the others say what is to be done with it. */
const verdicts: readonly Mark[] = ['accepted', 'rejected'];

function isAt(span: Span): (other: Span) => boolean {
  return ({ start, end }) => start === span.start && end === span.end;
}

/** Marks a place, or takes the same mark away again. It is personal or it is not: one takes the other away. */
export function toggleMark(marks: readonly PlacedMark[], place: Omit<PlacedMark, 'mark'>, mark: Mark): PlacedMark[] {
  const here = isAt(place);
  const isSame = (each: PlacedMark) => here(each) && each.mark === mark;
  if (marks.some(isSame)) return marks.filter((each) => !isSame(each));
  const excluded = verdicts.includes(mark) ? verdicts : [];
  const kept = marks.filter((each) => !(here(each) && excluded.includes(each.mark)));
  return [...kept, { ...place, mark }].toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** Which marks stand at exactly this place. */
export function marksAt(marks: readonly PlacedMark[], span: Span): Mark[] {
  return marks.filter(isAt(span)).map(({ mark }) => mark);
}

/** What a mark is put on: the place that was chosen, or what was detected and has no verdict yet. */
export function choosePlace(
  message: TranscriptMessage,
  marks: readonly PlacedMark[],
  place: Span | null,
): Omit<PlacedMark, 'mark'> | null {
  const typeOf = (span: Span) => message.found.find(isAt(span))?.type ?? null;
  if (place) return { start: place.start, end: place.end, type: typeOf(place) };
  const next = findUndecided(message, marks, -1);
  return next && { start: next.start, end: next.end, type: next.type };
}

/** The first detected place after a position on which nobody has said whether it is personal. */
export function findUndecided(
  { found }: TranscriptMessage,
  marks: readonly PlacedMark[],
  after: number,
): FoundSpan | null {
  const isDecided = (span: FoundSpan) => marksAt(marks, span).some((mark) => verdicts.includes(mark));
  return found.find((span) => span.start > after && !isDecided(span)) ?? null;
}
