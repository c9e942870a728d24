import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock as clockSchema } from '../../contract/incidents/clocks.ts';
import { clockEventTypes, type ClockEvent } from '../../contract/incidents/vocabulary.ts';
import { circumstances, listBreachRegimes } from './breach-regimes.ts';
import { computeClocks } from './compute-clocks.ts';

const ids = listBreachRegimes().map(({ id }) => id);
const zones = [
  'Europe/Berlin',
  'UTC',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
];
const begin = Date.parse('2026-10-01T00:00Z');

const anyMoment = fc
  .integer({ min: 0, max: 400 * 24 * 60 })
  .map((minutes) => new Date(begin + minutes * 60_000).toISOString());

const anyEvents: fc.Arbitrary<ClockEvent[]> = fc.array(
  fc.record(
    { type: fc.constantFrom(...clockEventTypes), at: anyMoment, regime: fc.constantFrom(...ids) },
    { requiredKeys: ['type', 'at'] },
  ),
  { maxLength: 10 },
);

const anyQuestion = fc.record({
  regimes: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 6 }),
  events: anyEvents,
  zone: fc.constantFrom(...zones),
  circumstances: fc.subarray(Object.keys(circumstances)),
  withProposed: fc.boolean(),
  language: fc.constantFrom('de' as const, 'en' as const),
});

describe('any clocks', () => {
  it('are what the contract promises', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const clock of computeClocks(question)) expect(clockSchema.strict().safeParse(clock).success).toBe(true);
      }),
    );
  });

  it('have a target only once they began, and never a latest moment before it', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { state, target, latest, metAt } of computeClocks(question)) {
          if (state === 'running') expect(target).not.toBeNull();
          if (state === 'waiting' || state === 'undue') expect([target, latest]).toEqual([null, null]);
          if (latest !== null) expect(Date.parse(latest)).toBeGreaterThan(Date.parse(target!));
          if (state === 'late') expect(Date.parse(metAt!)).toBeGreaterThan(Date.parse(latest ?? target!));
          expect(metAt === null).toBe(state !== 'met' && state !== 'late');
        }
      }),
    );
  });

  it('are the same whatever the order in which the events are told', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const reversed = { ...question, events: question.events.toReversed() };
        expect(computeClocks(reversed).map(({ target, state }) => [target, state])).toEqual(
          computeClocks(question).map(({ target, state }) => [target, state]),
        );
      }),
    );
  });

  it('that are drafts change nothing about the law', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const withDrafts = computeClocks({ ...question, withProposed: true });
        const without = computeClocks({ ...question, withProposed: false });
        expect(withDrafts.filter(({ isProposed }) => !isProposed)).toEqual(without);
      }),
    );
  });

  it('that count hours do so alike in every zone, and in absolute time', () => {
    const hourly = ['eu.gdpr', 'uk.gdpr', 'eu.nis2', 'eu.eidas', 'cn.csi'];
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...zones), fc.constantFrom(...zones), (aware, one, other) => {
        const clocksIn = (zone: string) =>
          computeClocks({ regimes: hourly, events: [{ type: 'aware', at: aware }], zone, language: 'en' }).map(
            ({ target, latest }) => [target, latest],
          );
        expect(clocksIn(one)).toEqual(clocksIn(other));
        const [[target, latest] = []] = clocksIn(one);
        expect(Date.parse(target!) - Date.parse(aware)).toBe(72 * 3_600_000);
        expect(Date.parse(latest!) - Date.parse(target!)).toBeLessThanOrEqual(3_600_000);
        expect(Date.parse(latest!) % 3_600_000).toBe(0);
      }),
    );
  });

  it('never end earlier where what happened did so later', () => {
    // A later awareness lifts the cap of DORA's first report, which then counts again: 29 hours become 26.
    const followed = ids.filter((id) => id !== 'eu.dora');
    fc.assert(
      fc.property(
        fc.record({
          at: anyMoment,
          minutes: fc.integer({ min: 0, max: 60 * 24 * 40 }),
          zone: fc.constantFrom(...zones),
        }),
        ({ at, minutes, zone }) => {
          const targetsFrom = (moment: string) => {
            const events = clockEventTypes.map((type) => ({ type, at: moment }));
            const clocks = computeClocks({ regimes: followed, events, zone, language: 'en' });
            return new Map(clocks.map(({ id, target }) => [id, target]));
          };
          const later = targetsFrom(new Date(Date.parse(at) + minutes * 60_000).toISOString());
          for (const [id, target] of targetsFrom(at))
            if (target !== null && later.get(id))
              expect(Date.parse(later.get(id)!)).toBeGreaterThanOrEqual(Date.parse(target));
        },
      ),
    );
  });

  it('of DORA end by four hours after the classification, moved to a working day at most', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, fc.boolean(), (aware, classified, isBank) => {
        const [first] = computeClocks({
          regimes: ['eu.dora'],
          events: [
            { type: 'aware', at: aware },
            { type: 'classified', at: classified },
          ],
          zone: 'Europe/Berlin',
          circumstances: isBank ? ['creditInstitution'] : [],
          language: 'en',
        });
        const four = Date.parse(classified) + 4 * 3_600_000;
        const day = Date.parse(aware) + 24 * 3_600_000;
        const expected = Date.parse(classified) > day ? four : Math.min(four, day);
        const target = Date.parse(first!.target!);
        if (isBank) expect(target).toBe(expected);
        else expect(target === expected || new Date(target).getUTCMinutes() === 0).toBe(true);
        expect(target).toBeGreaterThanOrEqual(expected);
      }),
    );
  });
});
