import { describe, expect, it } from 'vitest';
import { needsReasons, nowOf } from './lateness.ts';

const first = { 3: 'new', 48: '2026-11-22T02:00:00Z' };

describe('reasons for the delay of a notification', () => {
  it('are asked from the moment after the 72 hours', () => {
    expect(needsReasons(first, '2026-11-25T03:00:00+01:00')).toBe(false);
    expect(needsReasons(first, '2026-11-25T02:00:01Z')).toBe(true);
  });

  it('are not asked of what follows a first notification', () => {
    expect(needsReasons({ ...first, 3: 'followUp' }, '2026-12-25T02:00:00Z')).toBe(false);
  });

  it('are not asked while the moment is being typed, or awareness is unknown', () => {
    expect(needsReasons(first, undefined)).toBe(false);
    expect(needsReasons({ 3: 'new' }, '2026-12-25T02:00:00Z')).toBe(false);
  });
});

describe('the time by which an incident counts', () => {
  it('is that of its drill', () => {
    const drill = { speed: 60, startedAt: '2026-11-22T01:00:00Z', now: '2026-11-24T13:00:00Z' };
    expect(nowOf({ drill })).toBe('2026-11-24T13:00:00Z');
  });
});
