import type { Span } from '../../../../shared/contract/transcripts.ts';
import { findPeriods, type Period } from './find-periods.ts';
import type { HeardNotice } from './hear-notice.ts';

export interface Retention {
  /** Of conversations where the notice says them apart, otherwise all. */
  periods: Period[];
  places: Span[];
}

/** Words of a heading that the next sentence belongs to. */
const longestHeading = 7;

/** How long a notice says that data is kept: periods, or what they go by. */
export function findRetention(notice: HeardNotice): Retention {
  const { text, tokens, sentences, places } = notice;
  const claims = new Set([...sentences('claim'), ...sentences('withdrawal')]);
  const storing = new Set([...sentences('storing')].filter((sentence) => !claims.has(sentence)));
  const lengths = new Map<number, number>();
  for (const { sentence } of tokens) lengths.set(sentence, (lengths.get(sentence) ?? 0) + 1);
  const isAbout = (sentence: number): boolean =>
    storing.has(sentence) || (storing.has(sentence - 1) && (lengths.get(sentence - 1) ?? 0) <= longestHeading);
  const all = findPeriods(text, tokens).filter(({ sentence }) => isAbout(sentence));
  const chats = sentences('chat');
  const ofChats = all.filter(({ sentence }) => chats.has(sentence));
  const sentenceAt = sentenceFinder(notice);
  const criteria = places('criteria').filter(({ start }) => isAbout(sentenceAt(start)));
  return {
    periods: ofChats.length > 0 ? ofChats : all,
    places: [...all.map(({ start, end }) => ({ start, end })), ...criteria].toSorted(
      (one, other) => one.start - other.start,
    ),
  };
}

/** @returns in which sentence the word at an offset stands; asked in any order */
function sentenceFinder({ tokens }: HeardNotice): (start: number) => number {
  const sentences = new Map(tokens.map(({ start, sentence }) => [start, sentence]));
  return (start) => sentences.get(start) ?? -1;
}
