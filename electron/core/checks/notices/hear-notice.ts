import type { CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import type { Span } from '../../../../shared/contract/transcripts.ts';
import { mergeSpans } from '../../transcripts/index.ts';
import type { PhraseHit } from '../phrases/phrase-matcher.ts';
import { tokenise, type Token } from '../phrases/tokenise.ts';
import { PhraseLists } from '../rules/phrase-lists.ts';
import de from './phrases/de.json' with { type: 'json' };
import en from './phrases/en.json' with { type: 'json' };

export type NoticePhrases = keyof typeof de;

/** A notice as its sentences and what is said in them. */
export interface HeardNotice {
  text: string;
  language: CheckLanguage;
  tokens: readonly Token[];
  /** Where phrases of a list stand, in order and without overlaps. */
  places(list: NoticePhrases): readonly Span[];
  /** The same without those in sentences in which phrases of another list stand. */
  within(list: NoticePhrases, sentences: { not: NoticePhrases }): readonly Span[];
  says(list: NoticePhrases): boolean;
  /** Sentences in which phrases of a list stand, by their number. */
  sentences(list: NoticePhrases): ReadonlySet<number>;
}

const lists: Record<CheckLanguage, Record<NoticePhrases, readonly string[]>> = { de, en };
const compiled: Partial<Record<CheckLanguage, PhraseLists>> = {};

/** Takes time linear in the text. */
export function hearNotice(text: string, language: CheckLanguage): HeardNotice {
  const tokens = joinCitations(text, tokenise(text).tokens);
  compiled[language] ??= new PhraseLists(new Map(Object.entries(lists[language])));
  const said = compiled[language].match(tokens);
  const places = new Map<string, readonly Span[]>();
  const toSpans = (hits: readonly PhraseHit[]): Span[] =>
    mergeSpans(hits.map(({ first, last }) => ({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 })));
  const sentences = (list: NoticePhrases): Set<number> =>
    new Set((said.get(list) ?? []).map(({ first }) => tokens[first]?.sentence ?? -1));
  return {
    text,
    language,
    tokens,
    sentences,
    says: (list) => said.has(list),
    places(list) {
      const found = places.get(list) ?? toSpans(said.get(list) ?? []);
      places.set(list, found);
      return found;
    },
    within(list, { not }) {
      const others = sentences(not);
      return toSpans((said.get(list) ?? []).filter(({ first }) => !others.has(tokens[first]?.sentence ?? -1)));
    },
  };
}

/** Abbreviations of legal citations, behind which a full stop ends no sentence. */
const citing = new Set(['buchst', 'verb', 'unterabs', 'para', 'paras', 'pt', 'sec', 'tel', 'fa']);

function joinCitations(text: string, tokens: readonly Token[]): Token[] {
  let joined = 0;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const isCut = before !== undefined && token.sentence !== before.sentence && citing.has(before.word);
    if (isCut && text.slice(before.end, token.start).trim() === '.') joined++;
    return { ...token, sentence: token.sentence - joined };
  });
}
