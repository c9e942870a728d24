import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../lib/format.ts';
import { messages } from '../../lib/messages.ts';
import type { Text } from '../../lib/use-text.ts';
import { describePeople } from './people-words.ts';

const intl = createIntl({ locale: 'en', messages: messages.en });
const text: Text = (id, values) => intl.formatMessage({ id }, values);
const format = createFormat('en');

describe('the number of people concerned', () => {
  it('is one number where every reading says the same', () => {
    const people = { least: 1, known: 1, most: 1 };
    expect(describePeople(text, format, people)).toBe('1 person');
  });

  it('is a range where ties are not confirmed', () => {
    const people = { least: 12, known: 18, most: 1240 };
    expect(describePeople(text, format, people)).toBe('at least 12, 18 known, at most 1,240');
  });
});
