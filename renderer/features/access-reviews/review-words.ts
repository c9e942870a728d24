import { useMemo } from 'react';
import type { AccessFinding, AccessReviewSettings, PersonAccess } from '../../../shared/contract/access-reviews.ts';
import { formatOf } from '../../lib/format.ts';
import type { Format } from '../../lib/format.ts';
import { formattingLocale } from '../../lib/language.ts';
import type { Language } from '../../lib/language.ts';
import { purposeLabel } from '../../lib/purposes.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import type { Text } from '../../lib/use-text.ts';

/** Times as the clocks of the review's zone show them: what is outside working hours must be seen to be. */
export function useZonedFormat(zone: string): Format {
  const language = useLanguage();
  return formatOf(language, zone);
}

/** "24.11.2026, 23:01–23:30": both ends of a time, what they share only once. */
export function useRange(zone: string): (from: string, to: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const range = new Intl.DateTimeFormat(formattingLocale(language), {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: zone,
    });
    return (from, to) => range.formatRange(new Date(from), new Date(to));
  }, [language, zone]);
}

export function namePerson(text: Text, { name }: AccessFinding['person']): string {
  return name === '' ? text('accessReviews.unknownName') : name;
}

/** Why it is a finding, with all that the rule counted. */
export function useExplanation(zone: string, backendId: string | null): (finding: AccessFinding) => string {
  const text = useText();
  const range = useRange(zone);
  return (finding) =>
    text(`accessReviews.finding.${finding.rule}`, {
      person: namePerson(text, finding.person),
      source: backendId === null ? 'custos' : 'backend',
      count: finding.count,
      limit: finding.limit,
      when: range(finding.from, finding.to),
      purpose: purposeLabel(text, finding.subject ?? ''),
    });
}

export function listReasons(text: Text, { reasons }: PersonAccess): string[] {
  return reasons.map(({ purpose, count, withCase }) =>
    purpose === null
      ? text('accessReviews.people.noReason')
      : text('accessReviews.people.reason', { purpose: purposeLabel(text, purpose), count, withCase }),
  );
}

export function describeHours(text: Text, language: Language, { days, from, to, zone }: AccessReviewSettings['hours']) {
  if (days.length === 0) return text('accessReviews.hours.none');
  const names = days.toSorted((a, b) => a - b).map((day) => nameWeekday(language, day, 'short'));
  const listed = new Intl.ListFormat(formattingLocale(language), { type: 'unit' }).format(names);
  return text('accessReviews.hours', { days: listed, from, to, zone });
}

/** @param day 1 is Monday */
export function nameWeekday(language: Language, day: number, weekday: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(formattingLocale(language), { weekday, timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, day));
}

export function nameSource(text: Text, { backendId, name }: { backendId: string | null; name: string }): string {
  return backendId === null ? text('accessReviews.source.custos') : text('accessReviews.source.backend', { name });
}

/** The end itself is not part of a period: one to midnight ends the day before. */
export function lastMoment({ to }: { to: string }): string {
  return new Date(Date.parse(to) - 1).toISOString();
}
