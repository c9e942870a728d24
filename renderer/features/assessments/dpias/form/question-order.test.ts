import { describe, expect, it } from 'vitest';
import { findFirst, findNextOpen } from './question-order.ts';

const questions = ['people', 'data', 'flow'].map((key) => ({ key, part: 'description' as const }));
const answered = (...keys: string[]) => ({ threshold: {}, answers: Object.fromEntries(keys.map((key) => [key, 'x'])) });
const scoring = [
  { key: 'scoring', part: 'threshold' as const },
  { key: 'matching', part: 'threshold' as const },
];

describe('the order of questions', () => {
  it('begins with what is open', () => {
    expect(findFirst(questions, answered(), {})).toBe(0);
    expect(findFirst(questions, answered('people'), {})).toBe(1);
    expect(findFirst(questions, answered('people', 'data', 'flow'), {})).toBe(0);
  });

  it('begins with what is wrong before that', () => {
    expect(findFirst(questions, answered(), { 'answers.flow': 'ui.field.tooLong' })).toBe(2);
    expect(findFirst(scoring, answered(), { 'threshold.matching.note': 'ui.field.tooLong' })).toBe(1);
    expect(findFirst(questions, answered(), { name: 'ui.field.required' })).toBe(0);
  });

  it('leads to the next open one, around the end, and nowhere once no other is open', () => {
    expect(findNextOpen(questions, answered('data'), 0)).toBe(2);
    expect(findNextOpen(questions, answered('data'), 2)).toBe(0);
    expect(findNextOpen(questions, answered('data', 'flow'), 0)).toBeNull();
  });
});
