import type { AccessLimits, AccessReviewSettings } from '../../../shared/contract/access-reviews.ts';
import { commonPurposes } from '../../../shared/contract/fields.ts';

export const limitNames = [
  'bulkReading',
  'bulkSearch',
  'unmasking',
  'outsideHours',
  'repeatedReading',
  'refusedCalls',
  'failedSignIns',
] as const satisfies readonly (keyof AccessLimits)[];

/** What the form holds: texts, and lists as words joined by spaces or lines. */
export type SettingsFields = Record<keyof AccessLimits, string> & {
  zone: string;
  days: string;
  from: string;
  to: string;
  purposes: string;
  otherPurposes: string;
  everyDays: string;
};

const isCommon = (purpose: string): boolean => (commonPurposes as readonly string[]).includes(purpose);

export function toFields({ hours, limits, purposesWithCase, everyDays }: AccessReviewSettings): SettingsFields {
  const { zone, days, from, to } = hours;
  const written = Object.fromEntries(limitNames.map((name) => [name, String(limits[name])]));
  return {
    ...(written as Record<keyof AccessLimits, string>),
    zone,
    days: days.join(' '),
    from,
    to,
    purposes: purposesWithCase.filter(isCommon).join(' '),
    otherPurposes: purposesWithCase.filter((purpose) => !isCommon(purpose)).join('\n'),
    everyDays: String(everyDays),
  };
}

/** Unchecked: the contract says what is wrong. */
export function toSettings(fields: SettingsFields): AccessReviewSettings {
  const lines = (text: string, separator: string) =>
    text
      .split(separator)
      .map((line) => line.trim())
      .filter(Boolean);
  const limits = Object.fromEntries(limitNames.map((name) => [name, Number(fields[name])]));
  return {
    hours: { zone: fields.zone, days: lines(fields.days, ' ').map(Number), from: fields.from, to: fields.to },
    limits: limits as AccessLimits,
    purposesWithCase: [...lines(fields.purposes, ' '), ...lines(fields.otherPurposes, '\n')],
    everyDays: Number(fields.everyDays),
  };
}

/** Puts a word into a list or takes it out. */
export function toggleWord(list: string, word: string, isThere: boolean): string {
  const others = list.split(' ').filter((one) => one !== '' && one !== word);
  return (isThere ? [...others, word] : others).join(' ');
}
