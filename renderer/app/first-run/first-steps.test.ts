import { describe, expect, it } from 'vitest';
import { firstStepOf, isDue } from './first-steps.ts';

const nothing = { worksAlone: false, hasSecond: false, isPeopleLater: false, syncs: [] };

describe('the first steps in a new vault', () => {
  it('begin with who works here', () => {
    expect(firstStepOf(nothing)).toBe('people');
  });

  it('go on to the chatbot once a second person is there, is not wanted, or is put off', () => {
    for (const done of ['worksAlone', 'hasSecond', 'isPeopleLater'])
      expect(firstStepOf({ ...nothing, [done]: true })).toBe('chatbot');
  });

  it('wait for a sync that brought something, and lead to Today then', () => {
    const alone = { ...nothing, worksAlone: true };
    for (const outcome of [null, 'failed', 'cancelled', 'interrupted'])
      expect(firstStepOf({ ...alone, syncs: [outcome] })).toBe('sync');
    expect(firstStepOf({ ...alone, syncs: ['failed', 'partial'] })).toBe('today');
  });

  it('are offered in a vault without chatbot systems, and as long as somebody who began has not finished', () => {
    expect(isDue('new', 0)).toBe(true);
    expect(isDue('new', 1)).toBe(false);
    expect(isDue('underway', 1)).toBe(true);
    expect(isDue('left', 1)).toBe(true);
    expect(isDue('finished', 0)).toBe(false);
  });
});
