import type { CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import type { FoundSpan, MessageRole } from '../../../../shared/contract/transcripts.ts';
import { guessLanguage, type GuessedLanguage } from '../language/guess-language.ts';
import type { PhraseHit } from '../phrases/phrase-matcher.ts';
import { tokenise, type TokenisedText } from '../phrases/tokenise.ts';
import type { CompiledRules } from '../rules/compile-rules.ts';
import type { Said } from '../rules/phrase-lists.ts';
import type { Dialogue } from './dialogue.ts';

/** A message with what was said in it. */
export interface HeardMessage extends TokenisedText {
  id: number;
  /** Its place in the dialogue, from 0. */
  index: number;
  role: MessageRole;
  body: string;
  /** Without the rejected ones. */
  spans: readonly FoundSpan[];
  language: GuessedLanguage | null;
  /** Phrases of a list, e.g. consent.ask. */
  said: (list: string) => readonly PhraseHit[];
}

export interface HeardDialogue {
  startedAt: number;
  messages: readonly HeardMessage[];
  /** What the person writes in; null where it does not show. */
  personLanguage: GuessedLanguage | null;
}

const isChecked = (language: GuessedLanguage | null): language is CheckLanguage =>
  language === 'de' || language === 'en';

/** Reads a dialogue once for all rules. */
export function hearDialogue({ startedAt, messages }: Dialogue, rules: CompiledRules): HeardDialogue {
  const read = messages.map((message) => ({ ...message, ...tokenise(message.body) }));
  const whole = guessLanguage(read.flatMap(({ tokens }) => tokens));
  const byPerson = read.filter(({ role }) => role === 'person').flatMap(({ tokens }) => tokens);
  return {
    startedAt,
    personLanguage: guessLanguage(byPerson),
    messages: read.map((message, index) => {
      const language = guessLanguage(message.tokens);
      const likely = new Set([language, whole].filter(isChecked));
      const languages: CheckLanguage[] = likely.size > 0 ? [...likely] : ['de', 'en'];
      const said = languages.map((each) => rules.phrases[each].match(message.tokens));
      return {
        ...message,
        index,
        language,
        spans: message.spans.filter(({ verdict }) => verdict !== 'rejected'),
        said: (list: string) => joinSaid(said, list),
      };
    }),
  };
}

const nothing: readonly PhraseHit[] = [];

function joinSaid(said: readonly Said[], list: string): readonly PhraseHit[] {
  const [first, second] = said;
  const one = first?.get(list);
  const other = second?.get(list);
  if (one && other) return [...one, ...other];
  return one ?? other ?? nothing;
}

/** The hits that no hit of the other list touches. Takes time linear in the words and hits. */
export function withoutThose(
  { tokens }: Pick<HeardMessage, 'tokens'>,
  hits: readonly PhraseHit[],
  notMeant: readonly PhraseHit[],
): readonly PhraseHit[] {
  if (notMeant.length === 0 || hits.length === 0) return hits;
  // How many words up to each place are taken.
  const opened = new Int32Array(tokens.length + 1);
  for (const { first, last } of notMeant) {
    opened[first] = (opened[first] ?? 0) + 1;
    opened[last + 1] = (opened[last + 1] ?? 0) - 1;
  }
  const taken = new Int32Array(tokens.length + 1);
  let open = 0;
  for (let index = 0; index < tokens.length; index++) {
    open += opened[index] ?? 0;
    taken[index + 1] = (taken[index] ?? 0) + (open > 0 ? 1 : 0);
  }
  return hits.filter(({ first, last }) => taken[last + 1] === taken[first]);
}

/** The hits that no hit of the other list holds whole: "I will not talk to you but to a person" is more than "talk to you". */
export function notInside(hits: readonly PhraseHit[], notMeant: readonly PhraseHit[]): readonly PhraseHit[] {
  if (notMeant.length === 0 || hits.length === 0) return hits;
  // By where they begin: the furthest end of those that begin there or before.
  const ends = notMeant.toSorted((one, other) => one.first - other.first);
  const sorted = hits.toSorted((one, other) => one.first - other.first);
  let next = 0;
  let furthest = -1;
  return sorted.filter(({ first, last }) => {
    for (; (ends[next]?.first ?? Infinity) <= first; next++) furthest = Math.max(furthest, ends[next]?.last ?? -1);
    return last > furthest;
  });
}

/** Indexes of the sentences in which something of a list was said. */
export function sentencesOf({ tokens }: Pick<HeardMessage, 'tokens'>, hits: readonly PhraseHit[]): Set<number> {
  return new Set(hits.map(({ first }) => tokens[first]?.sentence ?? 0));
}

/**
 * Cuts hits where a clause ends: "no more, and my asthma" denies nothing about asthma. Each hit is at most as long as
 * its phrase, so this takes time linear in the words and hits.
 */
export function withinClause(
  { body, tokens }: Pick<HeardMessage, 'body' | 'tokens'>,
  hits: readonly PhraseHit[],
): PhraseHit[] {
  const endsClause = (index: number): boolean => {
    const [one, next] = [tokens[index], tokens[index + 1]];
    return !one || !next || clauseWords.has(next.word) || /[,;:–—()]/.test(body.slice(one.end, next.start));
  };
  return hits.map(({ phrase, first, last }) => {
    let end = first;
    while (end < last && !endsClause(end)) end++;
    return { phrase, first: first > 0 && !endsClause(first - 1) ? first - 1 : first, last: end };
  });
}

/** Words that begin a new statement, in both languages. */
const clauseWords = new Set(
  'und aber weil da obwohl sondern denn doch seit wegen and but because since though although so as despite'.split(' '),
);

/** Letters and digits alone: a number is the same however it is grouped. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '');
}

/** Hits of the first list in sentences in which something of every other list is said as well, wherever. */
export function together(message: HeardMessage, lists: readonly string[]): readonly PhraseHit[] {
  const [first = '', ...others] = lists;
  const sentences = others.map((list) => sentencesOf(message, message.said(list)));
  return message
    .said(first)
    .filter((hit) => sentences.every((each) => each.has(message.tokens[hit.first]?.sentence ?? 0)));
}
