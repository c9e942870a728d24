import { describe, expect, it } from 'vitest';
import { adviceOutcomes } from '../../../../shared/contract/records/advice.ts';
import { lacksReason, settledOutcomes } from './outcomes.ts';

describe('what became of advice', () => {
  it('is everything but open', () => {
    expect(['open', ...settledOutcomes]).toEqual([...adviceOutcomes]);
  });

  it.each([
    ['followed', '', false],
    ['partlyFollowed', ' ', true],
    ['notFollowed', '', true],
    ['notFollowed', 'too late', false],
  ] as const)('%s with the reason "%s"', (outcome, reason, lacks) => {
    expect(lacksReason({ outcome, reason })).toBe(lacks);
  });
});
