import { describe, expect, it } from 'vitest';
import { joinNear, listTicks } from './time-lanes.tsx';

const point = (x: number, label: string, lane = 'a') => ({ x, lane, label });

describe('marks on a lane of time', () => {
  it('are one where there is no room for two, and never across lanes', () => {
    const points = [point(0, '1'), point(0.5, '2', 'b'), point(1, '3'), point(30, '4')];
    expect(joinNear(points, 2)).toEqual([point(0, '1, 3'), point(0.5, '2', 'b'), point(30, '4')]);
  });

  it('leave what they were made of as it was', () => {
    const points = [point(0, '1'), point(0, '2')];
    joinNear(points, 1);
    expect(points).toEqual([point(0, '1'), point(0, '2')]);
  });
});

describe('the steps of the hours below', () => {
  it('are days where there are days, and never more than nine', () => {
    expect(listTicks(73)).toEqual([0, 12, 24, 36, 48, 60, 72]);
    expect(listTicks(5)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const last of [1, 30, 96, 200, 1000, 9000]) expect(listTicks(last).length).toBeLessThanOrEqual(9);
  });
});
