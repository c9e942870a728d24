import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../lib/format.ts';
import { formattingLocale } from '../../lib/language.ts';
import { messages } from '../../lib/messages.ts';
import type { Text } from '../../lib/use-text.ts';
import { describeDue } from './due-words.ts';

const wordsIn = (language: 'de' | 'en') => {
  const intl = createIntl({ locale: formattingLocale(language), messages: messages[language] });
  const text: Text = (id, values) => intl.formatMessage({ id }, values);
  const nameClock = (id: string) => (id === 'eu.gdpr.sa' ? 'GDPR: notification' : id);
  return { text, format: createFormat(language), nameClock };
};

describe('the rule by which a task is due', () => {
  it('is so long after a moment', () => {
    expect(describeDue(wordsIn('en'), { hours: 1, relation: 'after', anchor: 'aware' })).toBe('1 hour after awareness');
    expect(describeDue(wordsIn('de'), { hours: 0.5, relation: 'after', anchor: 'opened' })).toBe(
      '30 Minuten nach der Eröffnung',
    );
  });

  it('is at once where no time is given', () => {
    expect(describeDue(wordsIn('en'), { hours: 0, relation: 'after', anchor: 'detected' })).toBe(
      'at once on detection',
    );
  });

  it('is so long before a clock ends, named as the law calls it', () => {
    expect(describeDue(wordsIn('en'), { hours: 12, relation: 'before', anchor: 'eu.gdpr.sa' })).toBe(
      '12 hours before the end of: GDPR: notification',
    );
    expect(describeDue(wordsIn('en'), { hours: 0, relation: 'before', anchor: 'xx.unheard' })).toBe(
      'by the end of: xx.unheard',
    );
  });

  it('may be missing', () => {
    expect(describeDue(wordsIn('de'), null)).toBe('ohne Termin');
  });
});
