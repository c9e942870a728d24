import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../lib/format.ts';
import { messages } from '../../lib/messages.ts';
import type { Text } from '../../lib/use-text.ts';
import { findField, readCodes } from './field-description.ts';
import type { FieldDescription } from './field-description.ts';
import { describePath, describeValue, isSaid } from './field-words.ts';

const intl = createIntl({ locale: 'en', messages: messages.en });
const text: Text = (id, values) => intl.formatMessage({ id }, values);
const words = {
  text,
  format: createFormat('en', 'UTC'),
  language: 'en' as const,
  references: { bots: [{ value: 'b1', label: 'Claims bot' }] },
};
const purposes: FieldDescription = {
  name: 'purposes',
  kind: 'list',
  most: 3,
  empty: {},
  fields: [
    { name: 'name', kind: 'short' },
    { name: 'legalBases', kind: 'choices', choices: ['consent'], words: 'records.value.legalBasis' },
  ],
};

describe('the path of a field', () => {
  it('is said with the part it lies in, instead of its list', () => {
    expect(describePath(text, 'records', 'purposes.1.legalBases')).toBe('Purpose 2: Legal bases (Art. 6(1) GDPR)');
    expect(describePath(text, 'records', 'purposes.0')).toBe('Purpose 1');
    expect(describePath(text, 'records', 'name')).toBe(text('records.field.name'));
    expect(describePath(text, 'records', 'controller.address')).toBe('Organisation: Address');
  });

  it('is said as it is where no text is known, rather than left out', () => {
    expect(describePath(text, 'records', 'unheardOf')).toBe('unheardOf');
    expect(findField([purposes], 'unheardOf.0.name')).toBeUndefined();
  });
});

describe('the value of a field', () => {
  it('is said in words of both the contract and the person', () => {
    const value = [{ name: 'Support', legalBases: ['consent'] }];
    expect(describeValue(words, purposes, value)).toBe('Support, consent (a)');
    expect(describeValue(words, purposes, value[0])).toBe('Support, consent (a)');
    expect(describeValue(words, { name: 'reviewOn', kind: 'day' }, '2027-01-31')).toBe('31 Jan 2027');
    expect(describeValue(words, { name: 'country', kind: 'country' }, 'IE')).toBe('Ireland');
    expect(describeValue(words, { name: 'measures', kind: 'lines' }, ['Sources', 'Review'])).toBe('Sources, Review');
    expect(describeValue(words, { name: 'isThere', kind: 'check' }, false)).toBe('no');
  });

  it('names other things, and says of one that is gone that it is', () => {
    expect(describeValue(words, { name: 'botIds', kind: 'references', to: 'bots' }, ['b1', 'b2'])).toBe(
      'Claims bot, gone or not visible to you',
    );
  });

  it('is nothing where nothing is said, however deep', () => {
    expect(describeValue(words, { name: 'reviewOn', kind: 'day' }, null)).toBe('');
    expect(isSaid({ noticeIds: [], where: '' })).toBe(false);
    expect(isSaid([{ name: '' }])).toBe(true);
    expect(isSaid(false)).toBe(true);
  });
});

describe('codes in one line', () => {
  it('are read with any separator, each once', () => {
    expect(readCodes('DE, IE;US  DE,')).toEqual(['DE', 'IE', 'US']);
  });
});
