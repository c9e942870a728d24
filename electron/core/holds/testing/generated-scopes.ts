import fc from 'fast-check';
import type { HoldScope } from '../../../../shared/contract/retention/holds.ts';
import { backendId, botIds, otherBackendId } from './open-stores.ts';

export const firstAt = Date.parse('2026-03-02T08:00:00.000Z');
export const hour = 3_600_000;

const backend = fc.constantFrom(backendId, otherBackendId);
const botId = fc.constantFrom(...botIds);
const hours = fc.integer({ min: -2, max: 12 });

/** Over conversations that are stored in hours from `firstAt` on, of people p, q and r. */
export const generatedScope: fc.Arbitrary<HoldScope> = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), backendId: backend, externalId: fc.constantFrom('p', 'q', 'r') }),
  fc.record({ kind: fc.constant('bot' as const), botId }),
  fc
    .record({
      backendId: fc.option(backend),
      botId: fc.option(botId),
      start: hours,
      length: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ start, length, ...rest }) => ({
      kind: 'timeSpan' as const,
      ...rest,
      from: new Date(firstAt + start * hour).toISOString(),
      to: new Date(firstAt + (start + length) * hour).toISOString(),
    })),
  fc.record({
    kind: fc.constant('search' as const),
    backendId: fc.option(backend),
    query: fc.constantFrom('Kündigung', 'Vertrag', 'vertr*', 'nirgends'),
  }),
);
