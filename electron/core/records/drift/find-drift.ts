import type { BotProfile } from '../../../../shared/contract/checks.ts';
import type { Finding, Severity } from '../../../../shared/contract/findings.ts';
import type { DriftOutcome } from '../../../../shared/contract/records/drift.ts';
import type { RecordFields } from '../../../../shared/contract/records/fields.ts';
import { specialCategories } from '../../../../shared/contract/records/vocabulary.ts';
import type { PolicyFields } from '../../../../shared/contract/retention/policies.ts';
import type { Difference } from '../../findings/index.ts';
import type { SeenCategory } from '../evidence/read-categories.ts';
import type { SeenLanguage } from '../evidence/read-languages.ts';
import { declaredDays } from '../register/to-profile.ts';
import { findPeriodDrift } from './find-period-drift.ts';
import { namesRecipient, namesSystem } from './names-recipient.ts';

export interface StatedBasis {
  source: 'policy' | 'notice';
  basis: NonNullable<BotProfile['legalBasis']>;
}

/** What is there for a bot. */
export interface BotEvidence {
  botId: string;
  conversations: number;
  /** Epoch milliseconds: the last message of the one left alone longest, of those that nothing keeps. */
  oldest: number | null;
  categories: readonly SeenCategory[];
  languages: readonly SeenLanguage[];
  system: { id: string; name: string; title: string };
  processors: readonly { id: string; name: string; thirdCountries: readonly string[] }[];
  policies: readonly (Pick<PolicyFields, 'period' | 'start' | 'purpose' | 'categories'> & { id: string })[];
  bases: readonly StatedBasis[];
}

/** A record in force. */
export interface InForce {
  number: string;
  fields: RecordFields;
}

/** Fewer conversations may have been taken for another language than they are in. */
const fewestOfLanguage = 3;

/**
 * Where the records in force of a bot and what is there differ. Of several records each says a part: what one of them
 * names is declared.
 */
export function findDrift(records: readonly InForce[], evidence: BotEvidence, now: number): Difference[] {
  const [first] = records;
  const found: Difference[] = [];
  const add = (
    outcome: DriftOutcome,
    severity: Severity,
    {
      about = '',
      details = {},
      examples = [],
    }: { about?: string; details?: Finding['details']; examples?: number[] } = {},
  ): void => {
    const record = first ? { record: first.number } : {};
    const aspect = about === '' ? outcome : `${outcome} ${about}`;
    found.push({
      botId: evidence.botId,
      outcome,
      aspect,
      severity,
      evidence: examples,
      details: { ...record, ...details },
    });
  };
  if (!first) {
    const { conversations } = evidence;
    if (conversations > 0) add('botWithoutRecord', 'medium', { details: { conversations } });
    return found;
  }

  const all = records.map(({ fields }) => fields);
  for (const { category, conversations, examples } of undeclared(all, evidence)) {
    const isSpecial = category === 'criminal' || (specialCategories as readonly string[]).includes(category);
    const details = { category, conversations };
    add('categoryNotDeclared', isSpecial ? 'high' : 'medium', { about: category, details, examples });
  }
  for (const { outcome, severity, details } of findPeriodDrift(declaredDays(all), evidence, now))
    add(outcome, severity, { details });
  if (!namesSystem(all, evidence))
    add('recipientMissing', 'medium', { about: evidence.system.id, details: { recipient: evidence.system.name } });
  for (const { id, name, thirdCountries } of evidence.processors) {
    if (!namesRecipient(all, { id, name }))
      add('recipientMissing', 'medium', { about: id, details: { recipient: name } });
    for (const country of thirdCountries.filter((each) => !hasTransfer(all, each)))
      add('countryMissing', 'high', { about: `${id} ${country}`, details: { recipient: name, country } });
  }
  for (const { purpose } of evidence.policies.filter((policy) => !hasPurpose(all, policy.purpose)))
    if (!found.some(({ aspect }) => aspect === `purposeDiffers ${purpose}`))
      add('purposeDiffers', 'low', { about: purpose, details: { source: 'policy', stated: 'purpose', purpose } });
  for (const { source, basis } of distinctBases(all, evidence))
    add('purposeDiffers', 'medium', { about: `${source} ${basis}`, details: { source, stated: 'basis', basis } });
  for (const { language, conversations, examples } of undeclaredLanguages(all, evidence))
    add('languageNotDeclared', 'low', { about: language, details: { language, conversations }, examples });
  return found;
}

function undeclared(records: readonly RecordFields[], { categories }: BotEvidence): SeenCategory[] {
  const declared = new Set<string>(records.flatMap(({ data }) => data.map(({ category }) => category)));
  return categories.filter(({ category }) => !declared.has(category));
}

/** Nothing where no record names a language: Art. 30 GDPR asks for none. */
function undeclaredLanguages(records: readonly RecordFields[], { languages }: BotEvidence): SeenLanguage[] {
  const declared = new Set(records.flatMap((record) => record.languages));
  if (declared.size === 0) return [];
  return languages.filter(
    ({ language, conversations }) => conversations >= fewestOfLanguage && !declared.has(language),
  );
}

function distinctBases(records: readonly RecordFields[], { bases }: BotEvidence): StatedBasis[] {
  const declared = new Set(records.flatMap(({ purposes }) => purposes.flatMap(({ legalBases }) => legalBases)));
  if (declared.size === 0) return [];
  const missing = bases.filter(({ basis }) => !declared.has(basis));
  return missing.filter(
    ({ source, basis }, index) =>
      missing.findIndex((other) => other.source === source && other.basis === basis) === index,
  );
}

function hasTransfer(records: readonly RecordFields[], country: string): boolean {
  return records.some(({ transfers }) => transfers.some((transfer) => transfer.country === country));
}

/** The same words, or the one within the other. */
function hasPurpose(records: readonly RecordFields[], purpose: string): boolean {
  const wanted = purpose.toLocaleLowerCase();
  return records.some(({ purposes }) =>
    purposes.some(({ name }) => {
      const said = name.toLocaleLowerCase();
      return said.includes(wanted) || wanted.includes(said);
    }),
  );
}
