import type { CheckLanguage } from '../../../../shared/contract/privacy-notices.ts';
import { guessLanguage, type GuessedLanguage } from '../language/guess-language.ts';
import { looksWorking } from '../phrases/find-links.ts';
import type { PhraseHit } from '../phrases/phrase-matcher.ts';
import type { CompiledRules } from '../rules/compile-rules.ts';
import type { NoticeVersion } from './dialogue.ts';
import { withoutThose, type HeardMessage } from './heard-message.ts';
import { fine, judge, notApplicable, type Case, type Judgement } from './judgement.ts';
import { findShownVersions, isOutdated } from './notice-versions.ts';

/** A message that points to information on data protection. */
interface ShownNotice {
  index: number;
  messageId: number;
  hasLink: boolean;
  /** Empty where it does not show. */
  languages: ReadonlySet<GuessedLanguage | 'other'>;
  versions: readonly NoticeVersion[];
}

/** Art. 13(1) GDPR: informed at the time when personal data is obtained, so before the first message with such data. */
export function checkPrivacyNotice(given: Case): Judgement {
  const { messages, personLanguage, bot, startedAt } = given;
  const notices = messages
    .filter(({ role }) => role === 'bot' || role === 'agent')
    .flatMap((message) => readNotice(message, given.rules, bot.notices));
  const [firstData] = given.given;
  if (notices.length === 0) {
    if (firstData === undefined) return notApplicable;
    return judge('missing', [messages[firstData]?.id ?? 0]);
  }
  const inTime = notices.filter(({ index }) => firstData === undefined || index < firstData);
  const [late] = notices;
  if (inTime.length === 0)
    return judge('late', [messages[firstData ?? 0]?.id ?? 0, late?.messageId ?? 0], detailsOf(notices));
  const evidence = inTime.map(({ messageId }) => messageId);
  const understood = inTime.filter(({ languages }) => isUnderstood(languages, personLanguage));
  if (understood.length === 0) return judge('wrongLanguage', evidence, detailsOf(inTime));
  const linked = understood.filter(({ hasLink }) => hasLink);
  if (linked.length === 0) return judge('noLink', evidence, detailsOf(inTime));
  const current = linked.filter(({ versions }) => !isOutdated(versions, bot.notices, startedAt));
  return current.length === 0 ? judge('outdated', evidence, detailsOf(linked)) : fine;
}

function isUnderstood(languages: ShownNotice['languages'], personLanguage: GuessedLanguage | null): boolean {
  return personLanguage === null || languages.size === 0 || languages.has(personLanguage);
}

function detailsOf(notices: readonly ShownNotice[]): Record<string, string> {
  const version = notices.flatMap(({ versions }) => versions)[0]?.version;
  return version === undefined ? {} : { version };
}

function readNotice(message: HeardMessage, rules: CompiledRules, known: readonly NoticeVersion[]): ShownNotice[] {
  const versions = findShownVersions(message, known);
  const mentions = findMentions(message, rules);
  const named = (['de', 'en'] as const).flatMap((language) => {
    const said = rules.noticePhrases[language].match(message.tokens);
    return (said.get('privacyNotice.path') ?? []).filter((hit) => message.tokens[hit.first]?.isInLink === true);
  });
  if (versions.length === 0 && mentions.length === 0 && named.length === 0) return [];
  const hasLink = message.links.some((link) => link.url.startsWith('https:') && looksWorking(link));
  const languages = languagesOf(message, mentions, versions);
  return [{ index: message.index, messageId: message.id, hasLink, languages, versions }];
}

interface Mention {
  language: CheckLanguage | 'other';
  hit: PhraseHit;
}

function findMentions(message: HeardMessage, rules: CompiledRules): Mention[] {
  return (['de', 'en', 'other'] as const).flatMap((language) => {
    const said = rules.noticePhrases[language].match(message.tokens);
    const hits = (said.get('privacyNotice.mention') ?? []).filter(
      ({ first }) => message.tokens[first]?.isInLink === false,
    );
    const meant = withoutThose(message, hits, said.get('privacyNotice.notMeant') ?? []);
    return meant.map((hit) => ({ language, hit }));
  });
}

/** The language of the sentences that mention it; where they are too short to tell, of the words that do. */
function languagesOf(
  { tokens, sentences }: HeardMessage,
  mentions: readonly Mention[],
  versions: readonly NoticeVersion[],
): ShownNotice['languages'] {
  const languages = new Set<GuessedLanguage | 'other'>(versions.map(({ language }) => language));
  const bySentence = Map.groupBy(mentions, ({ hit }) => tokens[hit.first]?.sentence ?? 0);
  for (const [index, inIt] of bySentence) {
    const sentence = sentences[index];
    const guessed = sentence ? guessLanguage(tokens.slice(sentence.first, sentence.last + 1)) : null;
    if (guessed) languages.add(guessed);
    else for (const { language } of inIt) languages.add(language);
  }
  return languages;
}
