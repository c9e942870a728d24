import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/rules/days.ts';
import { listDue, type DueSubject } from './due.ts';
import { makeProcessor } from './testing/make-processor.ts';

const today = '2026-11-26';
const subject = (
  fields: Parameters<typeof makeProcessor>[0],
  open: DueSubject['openQuestionnaires'] = [],
): DueSubject => ({
  id: 'p',
  fields: makeProcessor(fields),
  openQuestionnaires: open,
});
const kinds = (due: DueSubject, withinDays = 30) =>
  listDue(due, today, withinDays).map(({ kind, what, isOverdue }) => [kind, what, isOverdue]);

describe('what of a processor is due', () => {
  it('is everything that runs out or is to be looked at again by the last day, and what ran out before', () => {
    const expiresOn = '2026-12-26';
    const all = subject(
      {
        contract: { reference: 'AVV 7', expiresOn },
        transfers: [{ country: 'US', safeguard: 'standardContractualClauses', document: 'SCC', expiresOn }],
        certificates: [{ name: 'ISO 27001', expiresOn: '2026-11-25' }],
        audits: [{ on: '2025-12-01', kind: 'Vor Ort', nextOn: today }],
        reviewOn: expiresOn,
      },
      [{ sentOn: '2026-10-01', dueOn: '2026-11-01' }],
    );
    expect(kinds(all)).toEqual([
      ['contract', 'AVV 7', false],
      ['transfer', 'US: SCC', false],
      ['certificate', 'ISO 27001', true],
      ['audit', 'Vor Ort', false],
      ['review', '', false],
      ['questionnaire', '2026-10-01', true],
    ]);
    expect(kinds(all, 29).map(([kind]) => kind)).toEqual(['certificate', 'audit', 'questionnaire']);
  });

  it('is nothing where no day is set', () => {
    expect(kinds(subject({}, [{ sentOn: '2026-01-01', dueOn: null }]), 3660)).toEqual([]);
  });

  it('is no audit any more that was done since, whatever the order they are entered in', () => {
    const done = { on: '2026-06-01', kind: 'Fragebogen', nextOn: '2028-01-01' };
    const before = { on: '2024-06-01', kind: 'Fragebogen', nextOn: '2026-06-30' };
    expect(kinds(subject({ audits: [done, before] }))).toEqual([]);
    expect(kinds(subject({ audits: [before] }))).toEqual([['audit', 'Fragebogen', true]]);
  });

  it('grows with the days it is asked for', () => {
    const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
    fc.assert(
      fc.property(anyDay, fc.nat(400), fc.nat(400), (reviewOn, fewer, more) => {
        const within = (days: number) => listDue(subject({ reviewOn }), today, days).length;
        expect(within(fewer + more)).toBeGreaterThanOrEqual(within(fewer));
        expect(within(fewer)).toBe(reviewOn <= addDays(today, fewer) ? 1 : 0);
      }),
    );
  });
});
