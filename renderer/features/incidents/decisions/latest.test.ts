import { describe, expect, it } from 'vitest';
import { departs, findLatest } from './latest.ts';
import type { Advice, Decision } from './latest.ts';

const advice = (id: string, subject: Advice['subject'], at: string, advises: Advice['advises']): Advice => ({
  id,
  subject,
  advises,
  reasons: 'because',
  at,
  by: 'Dana Probst',
});
const decision = (id: string, at: string, supersededBy: string | null): Decision => ({
  id,
  subject: 'authority',
  choice: 'doNotNotify',
  ground: null,
  name: 'Max Berger',
  position: 'CEO',
  reasons: 'because',
  at,
  recordedBy: 'Dana Probst',
  departsFromAdvice: false,
  departureReasons: '',
  supersededBy,
});

describe('what holds of advice and decisions', () => {
  const incident = {
    advice: [
      advice('old', 'authority', '2026-11-22T01:00:00Z', 'doNotNotify'),
      advice('new', 'authority', '2026-11-22T03:00:00Z', 'notify'),
      advice('other', 'persons', '2026-11-22T04:00:00Z', 'doNotNotify'),
    ],
    decisions: [decision('first', '2026-11-22T02:00:00Z', 'second'), decision('second', '2026-11-22T05:00:00Z', null)],
  };

  it('is the newest of each matter; what was replaced stays in sight', () => {
    const { advice: holds, decision: decided, earlier } = findLatest(incident, 'authority');
    expect([holds?.id, decided?.id, earlier.map(({ id }) => id)]).toEqual(['new', 'second', ['first']]);
    expect(findLatest(incident, 'persons').decision).toBeUndefined();
  });

  it('is departed from by another choice, and by none where nothing was advised', () => {
    expect(departs({ advises: 'notify' }, 'doNotNotify')).toBe(true);
    expect(departs({ advises: 'notify' }, 'notify')).toBe(false);
    expect(departs(undefined, 'doNotNotify')).toBe(false);
  });
});
