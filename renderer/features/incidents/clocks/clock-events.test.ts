import { describe, expect, it } from 'vitest';
import { listClockEvents } from './clock-events.ts';

const at = '2026-11-22T01:00:00.000Z';
const moments = { occurred: null, detected: at, processorNotice: null, aware: at };

describe('what starts and meets the clocks of an incident', () => {
  it('is its moments and what was recorded, each once', () => {
    const classified = { type: 'classified', at, regime: 'eu.dora' } as const;
    const events = listClockEvents({ moments, clockEvents: [{ type: 'aware', at }, classified] });
    expect(events).toEqual([{ type: 'detected', at }, { type: 'aware', at }, classified]);
  });
});
