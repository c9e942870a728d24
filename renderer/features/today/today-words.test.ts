import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { todayKinds } from '../../../shared/contract/today.ts';
import { otherDueKinds, activityKinds } from '../../../shared/contract/programme.ts';
import { rights } from '../../../shared/contract/rights.ts';
import { messages } from '../../lib/messages.ts';
import type { Text } from '../../lib/use-text.ts';
import { describeNext, describeUrgency, describeWhat } from './today-words.ts';

const german = createIntl({ locale: 'de-DE', messages: messages.de });
const text: Text = (id, values) => german.formatMessage({ id }, values);
const now = Date.parse('2026-11-26T08:00:00Z');
const urgency = (dueOn: string | null, dueAt: string | null = null) =>
  describeUrgency(text, { urgency: 'days', dueOn, dueAt }, now, '2026-11-26');

describe('the words of the queue', () => {
  it('name every kind of date, right and check as their own screens do', () => {
    const words = [...otherDueKinds, ...activityKinds, ...rights, 'followUp', 'trainingExpires', 'privacyNotice'];
    for (const what of words)
      expect(describeWhat(text, { what, count: null }), what).not.toBe(text('today.what.ownRule'));
    expect(describeWhat(text, { what: '0198', count: 3 })).toBe('Eigene Regel: 3');
    for (const kind of todayKinds) expect(text(`today.kind.${kind}`)).not.toBe('');
  });

  it('say how long there is, and since when it is too late', () => {
    expect([urgency('2026-11-26'), urgency('2026-11-27'), urgency('2026-11-24')]).toEqual([
      'heute fällig',
      'noch 1 Tag',
      'seit 2 Tagen überfällig',
    ]);
    expect([urgency(null, '2026-11-28T01:30:00Z'), urgency(null, '2026-11-26T07:30:00Z')]).toEqual([
      'noch 41 Stunden',
      'soeben überfällig',
    ]);
  });

  it('say how far the next step is', () => {
    expect(describeNext(text, { kind: 'review', next: 'review', left: { done: 12, of: 40 } })).toBe(
      'Durchsehen, 12 von 40',
    );
    expect(describeNext(text, { kind: 'request', next: 'identity', left: { done: 0, of: 1 } })).toBe(
      'Identität, 1 Aufgabe offen',
    );
  });
});
