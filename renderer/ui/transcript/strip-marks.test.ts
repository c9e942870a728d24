import { describe, expect, it } from 'vitest';
import { placeMarks } from './strip-marks.ts';

describe('dots of the strip', () => {
  it('stand where their message stands', () => {
    expect(placeMarks([0, 3], 4)).toEqual([
      { index: 0, position: 0.125 },
      { index: 3, position: 0.875 },
    ]);
  });

  it('never become more than can be told apart', () => {
    const all = Array.from({ length: 5000 }, (_, index) => index);
    expect(placeMarks(all, 5000)).toHaveLength(100);
  });
});
