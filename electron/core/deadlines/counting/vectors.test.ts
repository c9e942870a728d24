import { describe, expect, it } from 'vitest';
import type { Deadline, DeadlineInput } from '../../../../shared/contract/deadlines.ts';
import { computeDeadline } from './compute-deadline.ts';

interface Vector {
  id: string;
  input: Omit<DeadlineInput, 'right'> & { right?: DeadlineInput['right'] };
  expected: Partial<Deadline>;
}

/** Published worked examples, then examples computed by hand from rule and calendar. */
const vectors: Vector[] = [
  { id: 'EDPB 01/2022: 5 March', input: { regime: 'EU', receivedAt: '2022-03-05' }, expected: { dueOn: '2022-04-05' } },
  {
    id: 'Austrian DSB-D130.329/0001-DSB/2019',
    input: { regime: 'EU', region: 'AT', receivedAt: '2019-09-10' },
    expected: { dueOn: '2019-10-10' },
  },
  {
    id: 'ICO: 31 January',
    input: { regime: 'UK', region: 'ENG', receivedAt: '2023-01-31' },
    expected: { dueOn: '2023-02-28' },
  },
  {
    id: 'ICO: 31 January of a leap year',
    input: { regime: 'UK', region: 'ENG', receivedAt: '2024-01-31' },
    expected: { dueOn: '2024-02-29' },
  },
  {
    id: 'ICO: 1 August, even at 23:59',
    input: { regime: 'UK', region: 'ENG', receivedAt: '2022-08-01T23:59:00+01:00' },
    expected: { dueOn: '2022-09-01' },
  },
  {
    id: 'ICO: 31 March',
    input: { regime: 'UK', region: 'ENG', receivedAt: '2026-03-31' },
    expected: { dueOn: '2026-04-30' },
  },
  {
    id: 'EU-DE over Easter',
    input: { regime: 'EU', region: 'DE', receivedAt: '2026-03-05' },
    expected: { dueOn: '2026-04-07' },
  },
  {
    id: 'EU: 31 January, 28 February is a Saturday',
    input: { regime: 'EU', receivedAt: '2026-01-31' },
    expected: { dueOn: '2026-03-02' },
  },
  {
    id: 'EU: 30 January, the last of the month, moved',
    input: { regime: 'EU', receivedAt: '2026-01-30' },
    expected: { dueOn: '2026-03-02' },
  },
  {
    id: 'EU-DE over New Year',
    input: { regime: 'EU', region: 'DE', receivedAt: '2026-12-01' },
    expected: { dueOn: '2027-01-04' },
  },
  {
    id: 'EU extended: three months from receipt',
    input: { regime: 'EU', receivedAt: '2026-10-31', events: [{ type: 'extended', at: '2026-11-20' }] },
    expected: { dueOn: '2027-02-01', maximum: '2027-02-01', mayExtend: false },
  },
  {
    id: 'EU not extended yet: the last day to tell',
    input: { regime: 'EU', receivedAt: '2026-10-31' },
    expected: { dueOn: '2026-11-30', noticeBy: '2026-11-30', maximum: '2027-02-01', mayExtend: true },
  },
  {
    id: 'EU: in the afternoon',
    input: { regime: 'EU', region: 'DE', receivedAt: '2021-06-09T15:05:00+02:00' },
    expected: { dueOn: '2021-07-09' },
  },
  {
    id: 'UK-ENG over Easter',
    input: { regime: 'UK', region: 'ENG', receivedAt: '2026-03-05' },
    expected: { dueOn: '2026-04-07' },
  },
  {
    id: 'UK with a clarification of six days',
    input: {
      regime: 'UK',
      region: 'ENG',
      receivedAt: '2026-06-01',
      events: [
        { type: 'clarificationAsked', at: '2026-06-05' },
        { type: 'clarificationReceived', at: '2026-06-10' },
      ],
    },
    expected: { dueOn: '2026-07-07', isSuspended: false },
  },
  {
    id: 'CH: 30 days, not moved',
    input: { regime: 'CH', region: 'ZH', receivedAt: '2026-03-05' },
    expected: { dueOn: '2026-04-04', customaryOn: '2026-04-07' },
  },
  {
    id: 'CCPA opt-out: 15 business days',
    input: { regime: 'US', region: 'CA', right: 'optOut', receivedAt: '2026-01-02' },
    expected: { dueOn: '2026-01-26' },
  },
  {
    id: 'CCPA with the extension: 90 days',
    input: {
      regime: 'US',
      region: 'CA',
      right: 'know',
      receivedAt: '2026-01-02',
      events: [{ type: 'extended', at: '2026-02-01' }],
    },
    expected: { dueOn: '2026-04-01', customaryOn: '2026-04-02', maximum: '2026-04-01' },
  },
  { id: 'PIPEDA: 30 days', input: { regime: 'CA', receivedAt: '2026-01-02' }, expected: { dueOn: '2026-02-01' } },
];

describe('examples of due dates', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_id, { input, expected }) => {
    expect(computeDeadline({ right: 'access', ...input })).toMatchObject(expected);
  });
});
