import { describe, expect, it } from 'vitest';
import { heldSince, type ItemRow } from '../../erasure/index.ts';
import { digestItems } from './agreement.ts';

const item = (id: string, state: ItemRow['state'], lastCode: string | null = null) =>
  ({ id, state, last_code: lastCode }) as ItemRow;
const agreed = digestItems([item('1', 'pending'), item('2', 'pending'), item('3', 'held')]);

describe('what was agreed to', () => {
  it('is the same while it is worked on, and where something stays that was to go', () => {
    expect(digestItems([item('1', 'gone'), item('2', 'failed', 'backend.failing'), item('3', 'held')])).toBe(agreed);
    expect(digestItems([item('1', 'gone'), item('2', 'held', heldSince), item('3', 'held')])).toBe(agreed);
  });

  it('is another thing where something goes that was to stay, or appears', () => {
    expect(digestItems([item('1', 'pending'), item('2', 'pending'), item('3', 'pending')])).not.toBe(agreed);
    expect(digestItems([item('1', 'pending'), item('2', 'held'), item('3', 'held')])).not.toBe(agreed);
    const more = [item('1', 'pending'), item('2', 'pending'), item('3', 'held'), item('4', 'pending')];
    expect(digestItems(more)).not.toBe(agreed);
  });
});
