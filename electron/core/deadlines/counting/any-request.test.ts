import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deadline,
  deadlineEventTypes,
  deadlineInput,
  type Deadline,
  type DeadlineInput,
} from '../../../../shared/contract/deadlines.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { isWorkingDay } from '../../../../shared/rules/calendar.ts';
import { addDays, addMonthsClamped } from '../../../../shared/rules/days.ts';
import { findPlace, regionsOf } from '../../../../shared/rules/place.ts';
import { regimes, rights } from '../../../../shared/rules/regimes.ts';
import { anyDay } from '../../../../shared/rules/testing/any-day.ts';
import { computeDeadline } from './compute-deadline.ts';

const anyRegion = fc
  .constantFrom(...regimes.options)
  .chain((regime) => fc.constantFrom(undefined, ...regionsOf(regime)).map((region) => ({ regime, region })));

const anyEvents = (received: string) =>
  fc.array(
    fc.record(
      {
        type: fc.constantFrom(...deadlineEventTypes),
        at: fc.integer({ min: -5, max: 120 }).map((days) => addDays(received, days)),
        on: fc.integer({ min: -5, max: 200 }).map((days) => addDays(received, days)),
      },
      { requiredKeys: ['type', 'at'] },
    ),
    { maxLength: 12 },
  );

const anyRequest: fc.Arbitrary<DeadlineInput> = fc
  .tuple(anyRegion, fc.constantFrom(...rights.options), anyDay)
  .chain(([{ regime, region }, right, receivedAt]) =>
    anyEvents(receivedAt).map((events) => ({ regime, ...(region && { region }), right, receivedAt, events })),
  );

function computeOrNull(input: DeadlineInput): Deadline | null {
  try {
    return computeDeadline(input);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

describe('any request', () => {
  it('has the dates the contract promises, or a clear problem', () => {
    fc.assert(
      fc.property(anyRequest, (input) => {
        expect(deadlineInput.safeParse(input).success).toBe(true);
        const computed = computeOrNull(input);
        if (computed) expect(deadline.strict().safeParse(computed).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('has its dates in order', () => {
    fc.assert(
      fc.property(anyRequest, (input) => {
        const computed = computeOrNull(input);
        if (!computed) return;
        const { dueOn, customaryOn, target, noticeBy, maximum, mayExtend } = computed;
        if (input.right !== 'inquiry' && input.right !== 'complaint') expect(dueOn > input.receivedAt).toBe(true);
        if (customaryOn !== undefined) expect(customaryOn > dueOn).toBe(true);
        if (target !== undefined) expect(target <= dueOn).toBe(true);
        if (maximum !== undefined) expect(maximum >= dueOn).toBe(true);
        expect(noticeBy !== undefined).toBe(mayExtend);
      }),
      { numRuns: 2000 },
    );
  });

  it('has the same dates whatever the order in which its events are told', () => {
    fc.assert(
      fc.property(anyRequest, (input) => {
        // Events of one day keep the order they are told in, so each type gets a day of its own.
        const apart = input.events?.filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index);
        const inOrder = computeOrNull({ ...input, events: apart });
        expect(computeOrNull({ ...input, events: apart?.toReversed() })).toEqual(inOrder);
      }),
      { numRuns: 1000 },
    );
  });

  it('under the GDPR is due on a working day, one or three months from receipt, or the next one', () => {
    const anyEu = anyRegion.filter(({ regime, region }) => regime === 'EU' && region !== undefined);
    fc.assert(
      fc.property(anyEu, anyDay, fc.boolean(), ({ regime, region }, receivedAt, isExtended) => {
        const events = isExtended ? [{ type: 'extended' as const, at: receivedAt }] : [];
        const { dueOn } = computeDeadline({ regime, region, right: 'access', receivedAt, events });
        const { calendar } = findPlace(regime, region ?? null)!;
        const end = addMonthsClamped(receivedAt, isExtended ? 3 : 1);
        expect(isWorkingDay(dueOn, calendar)).toBe(true);
        expect(dueOn >= end).toBe(true);
        for (let day = end; day < dueOn; day = addDays(day, 1)) expect(isWorkingDay(day, calendar)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never due earlier for waiting', () => {
    const wait = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(anyRequest, wait, (input, [after, length]) => {
        const without = computeOrNull({ ...input, events: [] });
        if (!without || input.right === 'inquiry') return;
        const at = addDays(input.receivedAt, after);
        for (const [asks, answers] of [
          ['identityAsked', 'identityReceived'],
          ['clarificationAsked', 'clarificationReceived'],
        ] as const) {
          const events = [
            { type: asks, at },
            { type: answers, at: addDays(at, length) },
          ];
          const waited = computeDeadline({ ...input, events });
          expect(waited.dueOn >= without.dueOn).toBe(true);
          // Where the law is strict about it, the date stays.
          if (input.regime !== 'UK') expect(waited.dueOn).toBe(without.dueOn);
        }
      }),
      { numRuns: 500 },
    );
  });
});
