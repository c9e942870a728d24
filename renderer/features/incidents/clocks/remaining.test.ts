import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { formattingLocale } from '../../../lib/language.ts';
import { messages } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describeRemaining, remainingUntil } from './remaining.ts';

const wordsIn = (language: 'de' | 'en'): Text => {
  const intl = createIntl({ locale: formattingLocale(language), messages: messages[language] });
  return (id, values) => intl.formatMessage({ id }, values);
};
const target = '2026-11-24T02:00:00Z';
const before = (ms: number) => Date.parse(target) - ms;
const minute = 60_000;
const hour = 60 * minute;

describe('the time that is left', () => {
  it('never promises a minute that is not there', () => {
    expect(remainingUntil(target, before(hour - 1))).toEqual({ isOver: false, days: 0, hours: 0, minutes: 59 });
    expect(remainingUntil(target, before(0))).toMatchObject({ isOver: false, minutes: 0 });
    expect(remainingUntil(target, before(-1))).toMatchObject({ isOver: true, minutes: 0 });
  });

  it('reckons in hours as long as breach laws do, and in days beyond', () => {
    const text = wordsIn('en');
    expect(describeRemaining(text, target, before(72 * hour))).toBe('72 h 0 min left');
    expect(describeRemaining(text, target, before(95 * hour + 59 * minute))).toBe('95 h 59 min left');
    expect(describeRemaining(text, target, before(96 * hour))).toBe('4 days 0 h left');
    expect(describeRemaining(text, target, before(28 * 24 * hour))).toBe('28 days left');
    expect(describeRemaining(text, target, before(5 * minute))).toBe('5 min left');
  });

  it('says for how long it has passed', () => {
    expect(describeRemaining(wordsIn('de'), target, before(-(2 * hour + 5 * minute)))).toBe(
      'seit 2 Std. 5 Min. abgelaufen',
    );
    expect(describeRemaining(wordsIn('en'), target, before(-3 * minute))).toBe('passed 3 min ago');
  });
});
