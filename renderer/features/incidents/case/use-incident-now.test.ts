import { describe, expect, it } from 'vitest';
import { tellDrillTime } from './use-incident-now.ts';

const drill = { speed: 60, now: '2026-11-22T01:00:00.000Z' };
const readAt = Date.parse('2026-11-22T00:10:00Z');

describe('the clock of a drill', () => {
  it('goes on from where it was read, as fast as it was set', () => {
    expect(new Date(tellDrillTime(drill, readAt, readAt + 60_000)).toISOString()).toBe('2026-11-22T02:00:00.000Z');
  });

  it('never goes back', () => {
    expect(new Date(tellDrillTime(drill, readAt, readAt - 5)).toISOString()).toBe(drill.now);
  });
});
