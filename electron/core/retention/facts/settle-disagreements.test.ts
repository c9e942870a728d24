import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retentionOutcomes } from '../../../../shared/contract/retention/facts.ts';
import { findingStates } from '../../../../shared/contract/findings.ts';
import type { FindingRow } from '../../findings/index.ts';
import { findDisagreements, type BotState } from './find-disagreements.ts';
import { isAbout, mostDays, nominalDays } from './nominal-days.ts';
import { settleDisagreements, type SeenDisagreement } from './settle-disagreements.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-25T08:30:00Z');
const days = fc.integer({ min: 0, max: 800 });
const period = fc.record({
  amount: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom('days' as const, 'months' as const, 'years' as const),
});
const state: fc.Arbitrary<BotState> = fc.record({
  conversations: fc.integer({ min: 0, max: 3 }),
  oldest: fc.option(days.map((age) => now - age * day)),
  overdue: fc.constant(null),
  policies: fc.array(fc.record({ period, start: fc.constantFrom('lastMessage' as const, 'contractEnd' as const) })),
  recordDays: fc.option(days),
  setting: fc.option(fc.record({ days: fc.option(days) })),
});

describe('what disagrees', () => {
  it('is nothing where nothing is there and nothing is stated', () => {
    const nothing = { conversations: 0, oldest: null, overdue: null, policies: [], recordDays: null, setting: null };
    expect(findDisagreements(nothing, now)).toEqual([]);
  });

  it('says each outcome once, with whole days, and never that something is older which is not', () => {
    fc.assert(
      fc.property(state, (given) => {
        const found = findDisagreements(given, now);
        expect(new Set(found.map(({ outcome }) => outcome)).size).toBe(found.length);
        for (const { outcome, details } of found) {
          for (const value of [details.statedDays ?? 0, details.observedDays ?? 0])
            expect(Number.isInteger(value)).toBe(true);
          if (outcome.startsWith('olderThan')) expect(details.observedDays).toBeGreaterThan(details.statedDays!);
        }
      }),
    );
  });

  it('is not what a record calls a period of months in days', () => {
    for (const stated of [89, 90, 91, 92]) expect(isAbout(stated, { amount: 3, unit: 'months' })).toBe(true);
    expect(isAbout(100, { amount: 3, unit: 'months' })).toBe(false);
    fc.assert(fc.property(period, (one) => isAbout(nominalDays(one), one) && nominalDays(one) <= mostDays(one)));
  });
});

const seen = fc.uniqueArray(
  fc.record({
    botId: fc.constantFrom('a', 'b'),
    outcome: fc.constantFrom(...retentionOutcomes),
    details: fc.record({ statedDays: fc.constantFrom(30, 90), observedDays: fc.constantFrom(100, 101) }),
  }),
  { selector: ({ botId, outcome }) => `${botId} ${outcome}` },
);

/** The findings as the statements leave them. */
function apply(stored: readonly FindingRow[], found: readonly SeenDisagreement[]): FindingRow[] {
  const rows = new Map(stored.map((row) => [row.id, { ...row }]));
  for (const { sql, rows: values } of settleDisagreements(stored, found, now).statements)
    for (const value of values as never[][]) {
      if (sql.startsWith('INSERT')) {
        const [id, rule, aspect, outcome, severity, botId, at, evidence, details] = value;
        const none = { conversation_key: null, evidence, note: '', decided_by: null, decided_at: null };
        const row = { id, rule, aspect, outcome, severity, bot_id: botId, at, details, status: 'open', ...none };
        rows.set(id!, row as unknown as FindingRow);
      } else if (sql.includes("'fixed'")) rows.get(value[1]!)!.status = 'fixed';
      else Object.assign(rows.get(value[2]!)!, { details: value[1], status: 'open' });
    }
  return [...rows.values()];
}

describe('findings of disagreements', () => {
  it('are after each comparison what is so now, and a second one changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(seen, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.constantFrom(...findingStates)),
        (rounds, decided) => {
          let stored: FindingRow[] = [];
          for (const found of rounds) {
            stored = apply(stored, found);
            const holding = stored
              .filter(({ status }) => status !== 'fixed')
              .map((row) => `${row.bot_id} ${row.outcome}`);
            expect(holding.sort()).toEqual(found.map(({ botId, outcome }) => `${botId} ${outcome}`).sort());
            expect(settleDisagreements(stored, found, now)).toEqual({ statements: [], opened: 0, fixed: 0 });
            // People decide in between.
            stored = stored.map((row) => ({ ...row, status: decided.next().value! }));
          }
        },
      ),
    );
  });
});
