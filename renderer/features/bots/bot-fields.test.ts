import { describe, expect, it } from 'vitest';
import { botFields } from '../../../shared/contract/bots.ts';
import type { BotFields, BotObservation } from '../../../shared/contract/bots.ts';
import { findFieldProblems } from '../../lib/field-problems.ts';
import { emptyReview, toBotFields, toBotTexts, toDutyAnswers } from './bot-fields.ts';
import { differs, findCurrent } from './bot-words.ts';

const fields: BotFields = {
  purpose: 'answers questions about parcels',
  owner: 'Head of customer service',
  capability: 'asksPersonalData',
  oversight: { who: 'shift lead', how: 'switches it off', handOver: 'on request' },
  trainsModels: 'no',
  knownLimits: 'knows no customs law',
  fairness: [{ on: '2026-05-01', sample: '200 conversations', result: 'fine', measures: '' }],
  aiAct: {
    role: 'deployer',
    isHighRisk: 'no',
    duties: [{ duty: 'disclosure', how: 'in the first message', isMet: true }],
  },
  reviewOn: '2027-01-31',
};

describe('the form of a bot', () => {
  it('says what is declared and gives it back unchanged', () => {
    expect(toBotFields(toBotTexts(fields), toDutyAnswers(fields), fields.fairness)).toEqual(fields);
  });

  it('begins empty and takes that', () => {
    const empty = botFields.parse({});
    expect(toBotFields(toBotTexts(empty), toDutyAnswers(empty), [])).toEqual(empty);
  });

  it('asks for the day of a review', () => {
    const typed = toBotFields(toBotTexts(fields), toDutyAnswers(fields), [emptyReview]);
    expect(findFieldProblems(botFields, typed)).toEqual({ 'fairness.0.on': 'ui.field.required' });
  });
});

describe('what is said about a bot', () => {
  const seen = (capability: BotObservation['capability']) => ({ capability }) as BotObservation;

  it('differs only where both sides say something', () => {
    expect(differs({ fields }, seen('actsOnAccounts'))).toBe(true);
    expect(differs({ fields }, seen('asksPersonalData'))).toBe(false);
    expect(differs({ fields }, seen(null))).toBe(false);
    expect(differs({ fields }, undefined)).toBe(false);
    expect(differs({ fields: { ...fields, capability: null } }, seen('faqOnly'))).toBe(false);
  });

  it('takes the newest version that is in use already for the current one', () => {
    const versions = [{ since: '2027-01-01' }, { since: '2026-03-01' }, { since: '2026-09-01' }];
    expect(findCurrent(versions, '2026-11-22')).toEqual({ since: '2026-09-01' });
    expect(findCurrent([], '2026-11-22')).toBeUndefined();
  });
});
