import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/index.ts';
import { toDrillInput } from './drill-input.ts';

const now = '2026-11-22T01:00:00.000Z';
const chosen = {
  playbook: { id: 'leakedKey', name: 'Leaked key' },
  speed: 60,
  sampleId: '0197fe5a-2f75-7cd3-a5c7-0f3b7b3a5c11',
  awareReasons: 'assumed',
};

describe('a drill', () => {
  it('is marked as one, runs on the sample data and has the tasks of its playbook', () => {
    const input = toDrillInput(chosen, now);
    expect(input).toMatchObject({
      isDrill: true,
      drillSpeed: 60,
      origin: { kind: 'backend', backendId: chosen.sampleId },
      moments: { detected: now, aware: now },
      playbooks: ['leakedKey'],
    });
    expect(contract.incidents.open.input.safeParse(input).success).toBe(true);
  });

  it('leaves awareness to those who practise where nobody assumes it', () => {
    expect(toDrillInput({ ...chosen, awareReasons: '' }, now).moments).toEqual({ detected: now });
  });

  it('cannot begin without a playbook or a speed', () => {
    const { input } = contract.incidents.open;
    expect(input.safeParse(toDrillInput({ ...chosen, playbook: undefined }, now)).success).toBe(false);
    expect(input.safeParse(toDrillInput({ ...chosen, speed: Number.NaN }, now)).success).toBe(false);
  });
});
