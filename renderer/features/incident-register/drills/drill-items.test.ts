import { describe, expect, it } from 'vitest';
import { countItems, sortItems } from './drill-items.ts';
import type { DrillItem } from './drill-items.ts';

const item = (name: string, state: DrillItem['state'], hoursLate: number | null = null): DrillItem => ({
  kind: 'task',
  name,
  dueAt: null,
  doneAt: null,
  state,
  hoursLate,
});

const items = [
  item('named', 'onTime'),
  item('told', 'late', 2),
  item('looked', 'withoutDate'),
  item('locked', 'late', 30),
  item('learned', 'notDone'),
];

describe('the report of a drill', () => {
  it('begins with what was latest', () => {
    expect(sortItems(items).map(({ name }) => name)).toEqual(['locked', 'told', 'learned', 'named', 'looked']);
  });

  it('counts what was in time, late and never done', () => {
    expect(countItems(items)).toEqual({ onTime: 1, late: 2, notDone: 1, withoutDate: 1 });
  });
});
