import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../lib/format.ts';
import { messages } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';
import { describeDue, describeScope } from './hold-words.ts';

const intl = createIntl({ locale: 'en-GB', messages: messages.en });
const text: Text = (id, values) => intl.formatMessage({ id }, values);
const format = createFormat('en');
const places = {
  nameBackend: () => 'Shop',
  describe: (backendId: string | null, botId: string | null) => botId ?? (backendId === null ? 'all systems' : 'Shop'),
};
const hold = { state: 'active', endsOn: null, reviewOn: '2026-11-22', isDue: false, releasedAt: null } as const;

describe('a hold', () => {
  it('says whom or what it holds', () => {
    const person = describeScope(text, format, places, { kind: 'person', backendId: 'b', externalId: 'anna-1' });
    expect(person).toContain('anna-1');
    expect(person).toContain('Shop');
    expect(describeScope(text, format, places, { kind: 'search', backendId: null, query: 'claim' })).toContain('claim');
  });

  it('says the last day of its time span, not the one after it', () => {
    const from = new Date(2026, 2, 1).toISOString();
    const to = new Date(2026, 2, 4).toISOString();
    const words = describeScope(text, format, places, { kind: 'timeSpan', backendId: null, botId: null, from, to });
    expect(words).toContain('1 Mar 2026');
    expect(words).toContain('3 Mar 2026');
  });

  it('holds everything where nobody can say any more what it was set for', () => {
    expect(describeScope(text, format, places, null)).toContain('everything');
  });

  it('is due by a word and a meaning once its day has come', () => {
    expect(describeDue(text, format, hold).meaning).toBe('fine');
    const due = describeDue(text, format, { ...hold, isDue: true });
    expect(due.meaning).toBe('overdue');
    expect(due.words).toContain('22 Nov 2026');
  });

  it('speaks of the earlier of its two days', () => {
    expect(describeDue(text, format, { ...hold, endsOn: '2026-10-01' }).words).toContain('1 Oct 2026');
  });
});
