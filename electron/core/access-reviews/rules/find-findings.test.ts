import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccessReviewSettings } from '../../../../shared/contract/access-reviews.ts';
import type { AccessEvent } from './access-event.ts';
import { findFindings } from './find-findings.ts';
import { summariseDays, summarisePeople } from './summarise-access.ts';
import { placeInHours } from './working-hours.ts';

const settings: AccessReviewSettings = {
  hours: { zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: '07:00', to: '19:00' },
  limits: {
    bulkReading: 10,
    bulkSearch: 100,
    unmasking: 3,
    outsideHours: 2,
    repeatedReading: 3,
    refusedCalls: 1,
    failedSignIns: 3,
  },
  purposesWithCase: ['request'],
  everyDays: 90,
};
const minute = 60_000;
const day = 24 * 60 * minute;
/** A Tuesday at ten in Berlin. */
const morning = Date.parse('2026-11-03T09:00:00Z');
const period = { from: Date.parse('2026-11-01T00:00:00Z'), to: Date.parse('2026-12-01T00:00:00Z') };

let number = 0;
const event = (changes: Partial<AccessEvent>): AccessEvent => ({
  reference: String(++number),
  at: morning,
  person: 'eva',
  kind: 'opened',
  target: 'c1',
  isExport: false,
  unmasked: [],
  hits: 0,
  purpose: 'review',
  hasCase: false,
  ...changes,
});
const find = (events: readonly AccessEvent[], over = period) =>
  findFindings(placeInHours(events, settings.hours), [], over, settings);
const opened = (count: number, start: number, step = minute) =>
  Array.from({ length: count }, (_, index) => event({ at: start + index * step, target: `c${index}` }));

describe('bulk reading', () => {
  it('is the limit of different conversations within one hour', () => {
    const [finding, ...more] = find(opened(10, morning));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'bulkReading',
      person: 'eva',
      count: 10,
      limit: 10,
      from: '2026-11-03T09:00:00.000Z',
      to: '2026-11-03T09:09:00.000Z',
      entries: 10,
    });
  });

  it('is neither one less, nor the same conversation often, nor the same number in a longer time', () => {
    expect(find(opened(9, morning))).toEqual([]);
    expect(find(Array.from({ length: 50 }, () => event({})))).toEqual([]);
    expect(find(opened(12, morning, 7 * minute))).toEqual([]);
  });

  it('is one person’s, not that of several together', () => {
    const shared = opened(18, morning).map((one, index) => ({ ...one, person: index % 2 ? 'eva' : 'tom' }));
    expect(find(shared)).toEqual([]);
  });

  it('across the turn of two periods belongs to the later one, once', () => {
    const events = opened(10, period.to - 5 * minute).map((one) => ({ ...one, purpose: null }));
    const december = { from: period.to, to: period.to + 30 * day };
    const rules = (over: typeof period) => find(events, over).map(({ rule }) => rule);
    expect(rules(period)).not.toContain('bulkReading');
    expect(rules(december)).toContain('bulkReading');
    expect(rules({ from: december.to, to: december.to + day })).toEqual([]);
  });
});

describe('working hours', () => {
  it('end and begin with the clocks of their zone, in winter as in summer', () => {
    const at = (instant: string) => event({ at: Date.parse(instant) });
    const outside = (events: AccessEvent[]) =>
      placeInHours(events, settings.hours).map(({ isOutsideHours }) => isOutsideHours);
    expect(
      outside([
        at('2026-07-01T05:00:00Z'),
        at('2026-07-01T04:59:59Z'),
        at('2026-11-03T05:59:00Z'),
        at('2026-11-03T06:00:00Z'),
        at('2026-11-03T17:59:00Z'),
        at('2026-11-03T18:00:00Z'),
        at('2026-11-07T10:00:00Z'),
      ]),
    ).toEqual([false, true, true, false, false, true, true]);
  });

  it('are left when somebody reads or searches outside them as often as the limit within a week', () => {
    const night = morning + 13 * 60 * minute;
    const events = [event({ at: night }), event({ at: night + day, kind: 'listed', target: null })];
    expect(find(events).map(({ rule, count }) => [rule, count])).toEqual([['outsideHours', 2]]);
    expect(find([events[0]!, { ...events[1]!, at: night + 8 * day }])).toEqual([]);
  });
});

it('the same conversation on several days is a finding about that conversation', () => {
  const events = [0, 1, 2].map((offset) => event({ at: morning + offset * day, target: 'c7' }));
  expect(find(events)).toMatchObject([{ rule: 'repeatedReading', subject: 'c7', count: 3, entries: 3 }]);
  expect(find(events.map((one) => ({ ...one, at: morning })))).toEqual([]);
});

it('unmasked messages count once each, a search by what it showed', () => {
  expect(find([event({ unmasked: ['1', '2'] }), event({ unmasked: ['1', '2'] })])).toEqual([]);
  expect(find([event({ unmasked: ['1', '2'] }), event({ unmasked: ['2', '3'] })])).toMatchObject([
    { rule: 'unmasking', count: 3 },
  ]);
  const search = { kind: 'listed' as const, target: null, hits: 50 };
  expect(find([event(search), event(search)])).toMatchObject([{ rule: 'bulkSearch', count: 100, limit: 100 }]);
});

it('a purpose that needs a case is a finding where none was named', () => {
  const events = [event({ purpose: 'Request' }), event({ purpose: 'request', hasCase: true })];
  expect(find(events)).toMatchObject([{ rule: 'missingCase', subject: 'Request', count: 1, entries: 1 }]);
  expect(find([event({ purpose: 'request', at: period.from - 1 })])).toEqual([]);
});

it('refused calls and failed sign-ins are findings, and no readings', () => {
  const attempts = [0, 1, 2].map((index) => event({ kind: 'failedSignIn', at: morning + index, person: '' }));
  const events = [...attempts, event({ kind: 'refused', at: morning + 5 })];
  expect(find(events).map(({ rule, person }) => [rule, person])).toEqual([
    ['refusedCalls', 'eva'],
    ['failedSignIns', ''],
  ]);
  expect(summarisePeople(placeInHours(events, settings.hours), period)).toEqual([]);
});

it('attempts before the period that were only noticed in it are found in it', () => {
  const weekend = period.from - day;
  const attempts = [0, 1, 2].map((index) =>
    event({ kind: 'failedSignIn', at: weekend + index, noticedAt: morning, person: '' }),
  );
  expect(find(attempts)).toMatchObject([{ rule: 'failedSignIns', count: 3 }]);
  expect(find(attempts, { from: period.to, to: period.to + day })).toEqual([]);
});

it('a new reader stands out where others had read before', () => {
  const first = [
    { person: 'tom', at: period.from - day, reference: '1' },
    { person: 'eva', at: morning, reference: '9' },
  ];
  expect(findFindings([], first, period, settings)).toMatchObject([
    { rule: 'firstReading', person: 'eva', references: ['9'] },
  ]);
  expect(findFindings([], first.slice(1), period, settings)).toEqual([]);
});

it('the same entries give the same keys, other entries others', () => {
  const events = opened(12, morning);
  expect(find(events)).toEqual(find(events));
  expect(find(events.slice(1))[0]?.key).not.toBe(find(events)[0]?.key);
});

it('a higher limit never gives more findings', () => {
  const some = fc.array(
    fc.record({
      at: fc.integer({ min: period.from, max: period.from + 2 * day }),
      person: fc.constantFrom('eva', 'tom'),
      target: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
      kind: fc.constantFrom('opened' as const, 'listed' as const, 'refused' as const),
    }),
    { maxLength: 60 },
  );
  const count = (events: AccessEvent[], limit: number) => {
    const limits = { ...settings.limits, bulkReading: limit, outsideHours: limit, refusedCalls: limit };
    return findFindings(placeInHours(events, settings.hours), [], period, { ...settings, limits }).length;
  };
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 5 }), (changes, limit) => {
      const events = changes.map((change) => event(change)).toSorted((a, b) => a.at - b.at);
      expect(count(events, limit + 1)).toBeLessThanOrEqual(count(events, limit));
    }),
  );
});

it('the table and the days add up to what was opened in the period', () => {
  const events = placeInHours(
    [...opened(5, morning), ...opened(3, morning + day), event({ at: period.to }), event({ at: period.from - 1 })],
    settings.hours,
  );
  const [eva, ...more] = summarisePeople(events, period);
  expect(more).toEqual([]);
  expect(eva).toMatchObject({
    opened: 8,
    conversations: 5,
    listed: 0,
    outsideHours: 0,
    reasons: [{ purpose: 'review', count: 8, withCase: 0 }],
    busiest: { from: '2026-11-03T09:00:00.000Z', to: '2026-11-03T09:04:00.000Z', conversations: 5 },
  });
  expect(summariseDays(events, period)).toEqual([
    { day: '2026-11-03', opened: 5, busiest: 5 },
    { day: '2026-11-04', opened: 3, busiest: 3 },
  ]);
});
