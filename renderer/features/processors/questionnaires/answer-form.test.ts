import { describe, expect, it } from 'vitest';
import { toAnswers, toTexts } from './answer-form.ts';

describe('the answers of a questionnaire', () => {
  const answers = {
    measures: { answer: 'ISO 27001', isFine: true },
    deletion: { answer: 'after a year', isFine: false },
    location: { answer: 'Dublin', isFine: null },
  };

  it('are shown as they were given, and given back unchanged', () => {
    expect(toAnswers(toTexts(['measures', 'deletion', 'location'], answers))).toEqual(answers);
  });

  it('leave out questions that nobody answered or judged', () => {
    expect(toAnswers(toTexts(['measures', 'incidents'], answers))).toEqual({ measures: answers.measures });
  });
});
