import type { BotProfile } from '../../../../shared/contract/checks.ts';
import type { PrivacyNotice } from '../../../../shared/contract/privacy-notices.ts';
import type { Span } from '../../../../shared/contract/transcripts.ts';
import { findAutomated } from './find-automated.ts';
import { findStatedBases } from './find-bases.ts';
import { findRetention, type Retention } from './find-retention.ts';
import { findThirdCountries } from './find-third-countries.ts';
import type { HeardNotice } from './hear-notice.ts';

export type Disagreement = Omit<PrivacyNotice['disagreements'][number], 'botId'>;

/** What is so, whatever anybody says. Epoch milliseconds. */
export interface Reality {
  now: number;
  /** When the bot's oldest conversation in the vault began; null where there is none. */
  oldestConversation: number | null;
}

const day = 86_400_000;

/**
 * Where a notice says something else about a bot than what is declared or stored: of retention in days, of legal bases
 * by their names in the contract, of the oldest conversation as an instant. What nobody declared disagrees with nothing.
 */
export function findDisagreements(notice: HeardNotice, profile: BotProfile | null, reality: Reality): Disagreement[] {
  const retention = findRetention(notice);
  const found = [
    ...(profile
      ? [
          compareRetention(notice, retention, profile),
          compareBasis(notice, profile),
          compareRecipients(notice, profile),
          compareCountries(notice, profile),
          compareAutomated(notice, profile),
        ]
      : []),
    compareOldest(notice, retention, reality),
  ];
  return found.filter((disagreement) => disagreement !== null);
}

function compareRetention(
  notice: HeardNotice,
  { periods, places }: Retention,
  { retentionDays }: BotProfile,
): Disagreement | null {
  if (retentionDays === null) return null;
  const agrees = periods.some(({ fewestDays, mostDays }) => fewestDays <= retentionDays && retentionDays <= mostDays);
  if (agrees) return null;
  const said = periods.length > 0 ? periods : places;
  return { what: 'retention', notice: quote(notice, said), declared: String(retentionDays) };
}

function compareBasis(notice: HeardNotice, { legalBasis }: BotProfile): Disagreement | null {
  if (legalBasis === null) return null;
  const stated = findStatedBases(notice);
  if (stated.includes(legalBasis)) return null;
  const places = stated.flatMap((basis) => notice.places(`basis.${basis}`));
  return { what: 'legalBasis', notice: quote(notice, places), declared: legalBasis };
}

/** Categories of recipients are enough for Art. 13(1)(e): only silence and denial disagree. */
function compareRecipients(notice: HeardNotice, { recipients }: BotProfile): Disagreement | null {
  if (recipients === '' || notice.says('recipients')) return null;
  return { what: 'recipients', notice: quote(notice, notice.places('noRecipients')), declared: recipients };
}

function compareCountries(notice: HeardNotice, { thirdCountries }: BotProfile): Disagreement | null {
  const disagree = (places: readonly Span[], declared: string): Disagreement => ({
    what: 'thirdCountries',
    notice: quote(notice, places),
    declared,
  });
  const denies = notice.says('noTransfer');
  const states = notice.says('transfer') && !denies;
  if (thirdCountries === '') return states ? disagree(notice.places('transfer'), '') : null;
  if (denies) return disagree(notice.places('noTransfer'), thirdCountries);
  if (!states) return disagree([], thirdCountries);
  const named = findThirdCountries(notice.text, notice.tokens);
  // A notice that names none speaks of all of them.
  if (named.size === 0) return null;
  const missing = splitList(thirdCountries).filter((country) => {
    const codes = findThirdCountries(country);
    return codes.size > 0 && ![...codes].some((code) => named.has(code));
  });
  return missing.length > 0 ? disagree(notice.places('transfer'), missing.join(', ')) : null;
}

function compareAutomated(notice: HeardNotice, { isAutomatedDecision }: BotProfile): Disagreement | null {
  const { claims, denials } = findAutomated(notice);
  if (claims.length > 0 === isAutomatedDecision) return null;
  const said = quote(notice, [...denials, ...claims]);
  return { what: 'automatedDecision', notice: said, declared: String(isAutomatedDecision) };
}

/** Only where the notice states a period: of several the longest, for which conversation is kept how long is not known. */
function compareOldest(
  notice: HeardNotice,
  { periods }: Retention,
  { now, oldestConversation }: Reality,
): Disagreement | null {
  const longest = periods.toSorted((one, other) => other.mostDays - one.mostDays)[0];
  if (!longest || oldestConversation === null) return null;
  // A deletion that runs once a day may come a day late.
  if (now - oldestConversation <= (longest.mostDays + 1) * day) return null;
  const declared = new Date(oldestConversation).toISOString();
  return { what: 'oldestConversation', notice: quote(notice, [longest]), declared };
}

const mostQuoted = 3;
const longestQuote = 160;

/** The notice's own words. It is published: no secret of anybody. */
function quote({ text }: HeardNotice, places: readonly Span[]): string {
  const words = places.map(({ start, end }) => {
    const said = text.slice(start, Math.min(end, start + longestQuote));
    // Places end with a word: a bracket opened before it is closed behind.
    return said.lastIndexOf('(') > said.lastIndexOf(')') && text[end] === ')' ? `${said})` : said;
  });
  return [...new Set(words)].slice(0, mostQuoted).join(' … ');
}

function splitList(text: string): string[] {
  return text
    .split(/[,;/\n]|\s(?:und|and)\s/)
    .map((part) => part.trim())
    .filter(Boolean);
}
