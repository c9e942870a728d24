import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueMoment, type Anchors } from './due-moment.ts';

const hour = 3_600_000;
const at = Date.parse('2026-11-27T01:00:00Z');
const anchors: Anchors = {
  opened: at,
  detected: at - hour,
  aware: null,
  clocks: [
    { id: 'eu.gdpr.sa', target: '2026-11-30T01:00:00.000Z' },
    { id: 'eu.gdpr.ds', target: null },
  ],
};

describe('the moment a task is due by', () => {
  it('lies so long after a moment, or before a clock ends', () => {
    expect(dueMoment({ hours: 0.5, relation: 'after', anchor: 'opened' }, anchors)).toBe(at + hour / 2);
    expect(dueMoment({ hours: 4, relation: 'after', anchor: 'detected' }, anchors)).toBe(at + 3 * hour);
    expect(dueMoment({ hours: 24, relation: 'before', anchor: 'eu.gdpr.sa' }, anchors)).toBe(at + 48 * hour);
  });

  it('is not known before what it hangs on is', () => {
    for (const anchor of ['aware', 'eu.gdpr.ds', 'eu.nis2.1'])
      expect(dueMoment({ hours: 1, relation: 'after', anchor }, anchors)).toBeNull();
  });

  it('moves with its anchor, hour by hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8760 }), fc.integer({ min: -1e9, max: 1e9 }), (hours, by) => {
        const due = dueMoment({ hours, relation: 'after', anchor: 'opened' }, anchors)!;
        const moved = dueMoment({ hours, relation: 'after', anchor: 'opened' }, { ...anchors, opened: at + by })!;
        expect(moved - due).toBe(by);
        expect(due - at).toBe(hours * hour);
      }),
    );
  });
});
