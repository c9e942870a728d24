import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import { meaningOf, sortClocks } from './clock-state.ts';

const now = Date.parse('2026-11-22T03:00:00Z');
const clock = (id: string, state: Clock['state'], target: string | null = null): Clock => ({
  id,
  regime: 'eu.gdpr',
  obligation: id,
  recipient: '',
  threshold: '',
  state,
  target,
  latest: null,
  metAt: null,
  source: { citation: '', url: null },
  steps: [],
  note: null,
  isProposed: false,
  unverified: false,
});

describe('how a clock stands', () => {
  it('is in order, due soon from a day before its end, and overdue after it', () => {
    expect(meaningOf(clock('a', 'running', '2026-11-23T03:00:01Z'), now)).toBe('fine');
    expect(meaningOf(clock('a', 'running', '2026-11-23T02:59:59Z'), now)).toBe('soon');
    expect(meaningOf(clock('a', 'running', '2026-11-22T02:59:59Z'), now)).toBe('overdue');
  });

  it('tells what was done in time from what was done after it', () => {
    expect(meaningOf(clock('a', 'met', '2026-11-20T03:00:00Z'), now)).toBe('fine');
    expect(meaningOf(clock('a', 'late', '2026-11-20T03:00:00Z'), now)).toBe('overdue');
  });
});

describe('the order of clocks', () => {
  it('has the nearest first, then what has no number, what waits, and what is done', () => {
    const sorted = sortClocks([
      clock('met', 'met', '2026-11-20T03:00:00Z'),
      clock('waits', 'waiting'),
      clock('later', 'running', '2026-11-25T03:00:00Z'),
      clock('undue', 'undue'),
      clock('not', 'notDue'),
      clock('first', 'running', '2026-11-24T03:00:00Z'),
    ]);
    expect(sorted.map(({ id }) => id)).toEqual(['first', 'later', 'undue', 'waits', 'met', 'not']);
  });
});
