import { groupOf } from '../../../../shared/contract/finding-types.ts';
import type { Span } from '../../../../shared/contract/transcripts.ts';
import type { PhraseHit } from '../phrases/phrase-matcher.ts';
import {
  sentencesOf,
  together,
  withinClause,
  withoutThose,
  type HeardDialogue,
  type HeardMessage,
} from './heard-message.ts';

/** Special categories of Art. 9(1) GDPR. */
export const specialCategories = [
  'health',
  'religion',
  'politicalOpinion',
  'tradeUnion',
  'sexualLife',
  'ethnicOrigin',
  'biometric',
] as const;

/** These, Art. 10 GDPR, children, and payment cards. */
export const sensitiveKinds = [...specialCategories, 'criminal', 'minor', 'card'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

export interface SensitiveFact {
  kind: SensitiveKind;
  messageId: number;
  index: number;
  /** The words that say it. */
  words: readonly string[];
}

/** What is typed in answer to a question for it, by the list that recognises the question. */
const askedKinds: readonly [SensitiveKind, string][] = [
  ['health', 'overCollection.health'],
  ['religion', 'overCollection.religion'],
  ['politicalOpinion', 'sensitiveTyped.askedPoliticalOpinion'],
  ['tradeUnion', 'sensitiveTyped.askedTradeUnion'],
  ['sexualLife', 'sensitiveTyped.askedSexualLife'],
  ['ethnicOrigin', 'sensitiveTyped.askedEthnicOrigin'],
  ['criminal', 'sensitiveTyped.askedCriminal'],
  ['biometric', 'sensitiveTyped.askedBiometric'],
];

/** Words that say it only of somebody who is, comes from or was brought up so. */
const identityLists: Partial<Record<SensitiveKind, string>> = {
  religion: 'sensitiveTyped.faiths',
  ethnicOrigin: 'sensitiveTyped.origins',
};

const majority = 18;
/** Hints below this are words that may mean anything. */
const sureHint = 0.7;

/** Facts the person states about himself or others. What is denied, asked in general or supposed is none. */
export function findSensitiveFacts({ messages, startedAt }: HeardDialogue): SensitiveFact[] {
  const year = new Date(startedAt).getUTCFullYear();
  return messages.filter(({ role }) => role === 'person').flatMap((message) => statedIn(message, messages, year));
}

function statedIn(message: HeardMessage, messages: readonly HeardMessage[], year: number): SensitiveFact[] {
  const notStated = withinClause(message, message.said('sensitiveTyped.notStated'));
  const persons = sentencesOf(message, [...message.said('sensitiveTyped.person'), ...identifiersIn(message)]);
  const isAboutSomebody = ({ first }: PhraseHit): boolean => {
    const sentence = message.tokens[first]?.sentence ?? 0;
    // "Diabetes, seit zwei Jahren": who tells about himself does not say "I" each time, but asks in general without it.
    return persons.has(sentence) || (persons.size > 0 && !isQuestion(message, first));
  };
  const asked = askedBefore(message, messages);
  const answer = answerIn(message);
  const faiths = message.said('sensitiveTyped.faiths');
  return sensitiveKinds.flatMap((kind) => {
    const hits = withoutThose(message, hitsOf(message, kind, year), notStated).filter(isAboutSomebody);
    const isCard = kind === 'card' && message.spans.some(({ type }) => type === 'card');
    const isAnswer = asked.includes(kind) && (answer.length > 0 || (kind === 'religion' && faiths.length > 0));
    if (hits.length === 0 && !isCard && !isAnswer) return [];
    const words = isAnswer ? [...wordsIn(message, faiths), ...answer] : [];
    return [{ kind, messageId: message.id, index: message.index, words: [...wordsIn(message, hits), ...words] }];
  });
}

function hitsOf(message: HeardMessage, kind: SensitiveKind, year: number): readonly PhraseHit[] {
  const hints = message.spans
    .filter(({ type, confidence }) => type === `hint.${kind}` && confidence >= sureHint)
    .flatMap((span) => tokensOf(message, span) ?? []);
  const said = message.said(`sensitiveTyped.${kind}`);
  const identity = identityLists[kind];
  if (identity) return [...said, ...hints, ...together(message, [identity, 'sensitiveTyped.being'])];
  if (kind !== 'minor') return [...said, ...hints];
  const ages = message.said('sensitiveTyped.age').filter((hit) => isChildsAge(message, hit, year));
  const named = message.said('sensitiveTyped.child').filter((hit) => isNamed(message, hit));
  return [...said, ...ages, ...named, ...hints];
}

/** The words a place covers. */
function tokensOf({ tokens }: HeardMessage, { start, end }: Span): PhraseHit | null {
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  return first === -1 || last < first ? null : { phrase: -1, first, last };
}

/** Numbers in words up to the last year of childhood, in both languages, by their value. */
const numbersInWords = new Map(
  [
    ['ein', 'eins', 'eine', 'one'],
    ['zwei', 'two'],
    ['drei', 'three'],
    ['vier', 'four'],
    ['fuenf', 'five'],
    ['sechs', 'six'],
    ['sieben', 'seven'],
    ['acht', 'eight'],
    ['neun', 'nine'],
    ['zehn', 'ten'],
    ['elf', 'eleven'],
    ['zwoelf', 'twelve'],
    ['dreizehn', 'thirteen'],
    ['vierzehn', 'fourteen'],
    ['fuenfzehn', 'fifteen'],
    ['sechzehn', 'sixteen'],
    ['siebzehn', 'seventeen'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

function isChildsAge({ tokens }: HeardMessage, { first, last }: PhraseHit, year: number): boolean {
  for (const [offset, { word }] of tokens.slice(first, last + 1).entries()) {
    if (otherUnits.has(tokens[first + offset + 1]?.word ?? '')) continue;
    const [digits] = /^\d{1,4}(?!\d)/.exec(word) ?? [];
    const number = digits === undefined ? numbersInWords.get(word.replace(/jaehrige[mnrs]?$/, '')) : Number(digits);
    if (number === undefined) continue;
    // Four digits are a year of birth.
    return (number > 1900 ? year - number : number) < majority;
  }
  return false;
}

/** A number before one of these is no age, but for the weeks of a baby, who is mentioned in other words as well. */
const otherUnits = new Set(
  (
    'minuten minute min uhr euro eur prozent stueck stunden tage tagen wochen mal cm kg meter km grad personen tickets ' +
    'minutes minute mins hours hour days weeks pm am pounds dollars percent times tickets people inches stone lbs'
  ).split(' '),
);

/** "My daughter Ida": the word behind is a name where detection says so. */
function isNamed({ tokens, spans }: HeardMessage, { last }: PhraseHit): boolean {
  const next = tokens[last + 1];
  if (!next || next.sentence !== tokens[last]?.sentence) return false;
  return spans.some(({ type, start, end }) => type === 'personName' && start < next.end && end > next.start);
}

/** Kinds that the message before asked for. */
function askedBefore({ index }: HeardMessage, messages: readonly HeardMessage[]): SensitiveKind[] {
  const before = messages[index - 1];
  if (!before || before.role === 'person') return [];
  const consents = sentencesOf(before, before.said('consent.ask'));
  return askedKinds
    .filter(([, list]) =>
      before
        .said(list)
        .some(({ first }) => isQuestion(before, first) && !consents.has(before.tokens[first]?.sentence ?? 0)),
    )
    .map(([kind]) => kind);
}

function isQuestion({ tokens, sentences }: HeardMessage, token: number): boolean {
  return sentences[tokens[token]?.sentence ?? 0]?.isQuestion ?? false;
}

/** So many words into a sentence it is no longer the answer that is refused. */
const refusalBegins = 3;

/**
 * The words with which a question for data is answered: of sentences that do not ask back, refuse, want something else
 * or only say yes or no.
 */
export function answerIn(message: HeardMessage): string[] {
  const { sentences, tokens } = message;
  const refusals = [...message.said('privacyNotice.refusal'), ...message.said('humanRequested.request')].filter(
    ({ first }) => first - (sentences[tokens[first]?.sentence ?? 0]?.first ?? 0) < refusalBegins,
  );
  if (message.said('rightUttered.erasure').length + message.said('rightUttered.withdrawal').length > 0) return [];
  const refused = sentencesOf(message, refusals);
  const bare = new Set(
    [...message.said('consent.yes'), ...message.said('consent.no')].flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
    ),
  );
  return sentences.flatMap(({ first, last, isQuestion: asksBack }, sentence) =>
    asksBack || refused.has(sentence)
      ? []
      : tokens.slice(first, last + 1).flatMap(({ word }, offset) => (bare.has(first + offset) ? [] : [word])),
  );
}

function identifiersIn(message: HeardMessage): PhraseHit[] {
  return message.spans.filter(({ type }) => groupOf(type) !== 'hint').flatMap((span) => tokensOf(message, span) ?? []);
}

function wordsIn({ tokens }: HeardMessage, hits: readonly PhraseHit[]): string[] {
  return hits.flatMap(({ first, last }) => tokens.slice(first, last + 1).map(({ word }) => word));
}
