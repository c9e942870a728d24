import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dpiaQuestion } from '../../contract/records/assessments.ts';
import {
  countOpenQuestions,
  dpiaQuestions,
  guidedQuestions,
  listUnfoundedExemptions,
  thresholdOutcome,
  thresholdQuestions,
} from './questions.ts';

type Answer = 'yes' | 'no' | 'open';
const answers = (given: Record<string, Answer>) =>
  Object.fromEntries(Object.entries(given).map(([key, answer]) => [key, { answer, note: '' }]));
const all = (answer: Answer, changes: Record<string, Answer> = {}) =>
  answers({ ...Object.fromEntries(thresholdQuestions.map(({ key }) => [key, answer])), ...changes });
const cases = (answer: Answer) => Object.fromEntries(keysOf('required').map((key) => [key, answer]));
const keysOf = (weight: string) => thresholdQuestions.filter((each) => each.weight === weight).map(({ key }) => key);

describe('the questions of an assessment', () => {
  it('are each there once, in both languages, with help and source', () => {
    expect(new Set(dpiaQuestions.map(({ key }) => key)).size).toBe(dpiaQuestions.length);
    for (const question of dpiaQuestions) {
      expect(dpiaQuestion.strict().parse(question)).toEqual(question);
      for (const { de, en } of [question.question, question.help, question.source.citation]) {
        expect(de.length).toBeGreaterThan(5);
        expect(en).not.toBe(de);
      }
    }
  });

  it('have the three cases of Art. 35(3), the list of the authority, and nine criteria', () => {
    expect(keysOf('required')).toEqual(['evaluation', 'specialCategories', 'publicArea', 'authorityList']);
    expect(keysOf('criterion')).toHaveLength(9);
    for (const letter of 'abcd')
      expect(guidedQuestions.some(({ source }) => source.citation.en === `Art. 35(7)(${letter}) GDPR`)).toBe(true);
  });

  it('are marked unverified: none was compared with the text of its source', () => {
    expect(dpiaQuestions.filter(({ source }) => source.isVerified).map(({ key }) => key)).toEqual([]);
  });
});

describe('the threshold', () => {
  it.each([
    ['a law was assessed when it was adopted, whatever else is so', all('yes'), 'notRequired'],
    ['a law was assessed, and the rest is open', answers({ exemptByLaw: 'yes' }), 'notRequired'],
    ['the authority lists it as needing none', all('no', { exemptByList: 'yes' }), 'notRequired'],
    ['it does so in spite of criteria', all('yes', { ...cases('no'), exemptByLaw: 'no' }), 'notRequired'],
    ['it does so, but a case of the law is met', all('no', { exemptByList: 'yes', evaluation: 'yes' }), 'required'],
    ['it does so, and a case of the law is open', all('no', { exemptByList: 'yes', evaluation: 'open' }), 'open'],
    ['nobody claims an exemption', all('no', { exemptByLaw: 'open', exemptByList: 'open' }), 'notRequired'],
    ['nobody claims one, and a case of the law is met', answers({ evaluation: 'yes' }), 'required'],
  ] as const)('with exemptions, where %s', (_, given, outcome) => {
    expect(thresholdOutcome(given)).toBe(outcome);
  });

  it('names the exemptions that are claimed without saying which', () => {
    const claimed = {
      ...answers({ exemptByLaw: 'yes', evaluation: 'yes' }),
      exemptByList: { answer: 'yes', note: ' ' },
    };
    expect(listUnfoundedExemptions(claimed as never)).toEqual(['exemptByLaw', 'exemptByList']);
    expect(listUnfoundedExemptions({ exemptByLaw: { answer: 'yes', note: '§ 1 X-Gesetz' } })).toEqual([]);
    expect(listUnfoundedExemptions(answers({ exemptByList: 'no' }))).toEqual([]);
  });

  it.each(keysOf('required'))('is passed by %s alone', (key) => {
    expect(thresholdOutcome(answers({ [key]: 'yes' }))).toBe('required');
  });

  it.each([
    ['nothing is answered', {}, 'open'],
    ['everything is denied', all('no'), 'notRequired'],
    ['one criterion is met', all('no', { scoring: 'yes' }), 'notRequired'],
    ['two criteria are met', all('no', { scoring: 'yes', vulnerable: 'yes' }), 'required'],
    ['two are met and the rest is open', answers({ scoring: 'yes', vulnerable: 'yes' }), 'required'],
    ['one is met and one is open', all('no', { scoring: 'yes', vulnerable: 'open' }), 'open'],
    ['one is open and none is met', all('no', { vulnerable: 'open' }), 'notRequired'],
    ['a case of the law is open', all('no', { publicArea: 'open' }), 'open'],
    ['somebody answers what nobody asked', { ...all('no'), ...answers({ weather: 'yes' }) }, 'notRequired'],
  ] as const)('where %s', (_, given, outcome) => {
    expect(thresholdOutcome(given)).toBe(outcome);
  });

  it('is open exactly as long as an answer that is missing could change it; an exemption has to be claimed', () => {
    const anyAnswer = fc.constantFrom<Answer>('yes', 'no', 'open');
    const anyAnswers = fc.record(Object.fromEntries(thresholdQuestions.map(({ key }) => [key, anyAnswer])));
    const exemptions = [...keysOf('exemptByLaw'), ...keysOf('exemptByList')];
    const complete = (given: Record<string, Answer>, answer: Answer) =>
      thresholdOutcome(
        answers(
          Object.fromEntries(
            Object.entries(given).map(([key, value]) => [
              key,
              value === 'open' ? (exemptions.includes(key) ? 'no' : answer) : value,
            ]),
          ),
        ),
      );
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const best = complete(given, 'no');
        const worst = complete(given, 'yes');
        expect(thresholdOutcome(answers(given))).toBe(best === worst ? best : 'open');
      }),
      { numRuns: 500 },
    );
  });

  it('counts what is open, of the form only where an assessment is made', () => {
    const fields = { threshold: all('no', { scoring: 'open' }), answers: { data: 'Namen', flow: '  ' } };
    expect(countOpenQuestions(fields, { isAssessed: false })).toBe(1);
    expect(countOpenQuestions(fields, { isAssessed: true })).toBe(1 + guidedQuestions.length - 1);
  });
});
