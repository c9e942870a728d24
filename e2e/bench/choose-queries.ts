import { detect } from '../../electron/core/detection/index.ts';
import type { IncomingConversation } from '../../electron/core/transcripts/index.ts';
import { shuffle } from './statistics.ts';

export interface Query {
  text: string;
  sort: 'newest' | 'relevance';
}

const perKind = 25;

/** Queries of each kind, drawn from what the data holds. */
export function chooseQueries(
  conversations: readonly IncomingConversation[],
  random: () => number,
): Record<string, Query[]> {
  const texts = conversations.flatMap(({ messages }) => messages.map(({ text }) => text));
  const counts = countWords(texts);
  const words = [...counts.keys()];
  const between = (low: number, high: number): string[] =>
    shuffle(
      words.filter((word) => (counts.get(word) ?? 0) >= low && (counts.get(word) ?? 0) <= high),
      random,
    ).slice(0, perKind);
  const common = between(texts.length * 0.02, texts.length);
  const prefixes = between(texts.length * 0.0005, texts.length * 0.02).map((word) => `${word.slice(0, 4)}*`);
  const as = (sort: Query['sort'], list: readonly string[]): Query[] => list.map((text) => ({ text, sort }));
  return {
    rare: as('newest', between(2, 20)),
    commonNewestFirst: as('newest', common),
    commonByRelevance: as('relevance', common),
    prefixNewestFirst: as('newest', prefixes),
    prefixByRelevance: as('relevance', prefixes),
    phrase: as('newest', choosePhrases(texts, random)),
    partialIdentifier: as('newest', chooseParts(texts, random)),
  };
}

/** In how many texts each word stands. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.toLowerCase().match(/\p{L}{4,}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function choosePhrases(texts: readonly string[], random: () => number): string[] {
  return Array.from({ length: perKind * 4 }, () => texts[Math.floor(random() * texts.length)] ?? '')
    .flatMap((text) => /\p{L}{4,} \p{L}{3,} \p{L}{3,}/u.exec(text)?.[0] ?? [])
    .slice(0, perKind)
    .map((phrase) => `"${phrase}"`);
}

function chooseParts(texts: readonly string[], random: () => number): string[] {
  const identifiers = shuffle(texts, random)
    .slice(0, 20_000)
    .flatMap((text) => detect(text))
    .flatMap(({ type, normalised }) => (normalised === null ? [] : [{ type, normalised }]));
  return identifiers
    .slice(0, perKind)
    .map(({ type, normalised }) =>
      type === 'email' ? normalised.slice(0, normalised.indexOf('@') + 1) : normalised.slice(-4),
    );
}
