import { legalBases, type BotProfile } from '../../../../shared/contract/checks.ts';
import { checkLanguages } from '../../../../shared/contract/privacy-notices.ts';
import type { RecordFields } from '../../../../shared/contract/records/fields.ts';

/**
 * What checks, notices and facts about retention go by, as the records of a bot say it. The data a bot needs is no part
 * of a record; what was declared of it stays.
 */
export function toProfile(records: readonly RecordFields[]): Omit<BotProfile, 'neededData'> {
  const purposes = records.flatMap((record) => record.purposes);
  const languages = records.flatMap((record) => record.languages);
  const bases = new Set(purposes.flatMap((purpose) => purpose.legalBases));
  return {
    purpose: join(purposes, 500),
    // Several are no single one: a notice then names one for each purpose.
    legalBasis: bases.size === 1 ? (legalBases.find((basis) => bases.has(basis)) ?? null) : null,
    languages: checkLanguages.filter((language) => languages.length === 0 || languages.includes(language)),
    retentionDays: declaredDays(records),
    recipients: join(
      records.flatMap(({ recipients }) => recipients),
      2000,
    ),
    thirdCountries: join(
      records.flatMap(({ transfers }) =>
        transfers.flatMap(({ country }) => (country === null ? [] : { name: country })),
      ),
      500,
    ),
    isAutomatedDecision: records.some(({ automatedDecision }) => automatedDecision.exists),
  };
}

/** The longest period of its data in days; null where a category has none in days. */
export function declaredDays(records: readonly Pick<RecordFields, 'data'>[]): number | null {
  const days = records.flatMap(({ data }) => data.map(({ erasureDays }) => erasureDays));
  return days.length === 0 || days.includes(null) ? null : Math.max(...days.map(Number));
}

/** As many as fit, each whole and once. */
function join(named: readonly { name: string }[], length: number): string {
  return [...new Set(named.map(({ name }) => name))].reduce((sum, name) => {
    const longer = sum === '' ? name : `${sum}; ${name}`;
    return longer.length <= length ? longer : sum;
  }, '');
}
