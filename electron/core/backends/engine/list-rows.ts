import { Problem } from '../../../../shared/errors/problem.ts';
import type { Connector } from './description.ts';
import { digest, mapConversation, readConversationId, type ListedConversation } from './field-map.ts';

/** A row that its connector's description does not fit. */
export interface UnusableRow {
  /** Null where it does not even name its conversation. */
  externalId: string | null;
  digest: string;
  problem: Problem;
}

/**
 * A list that goes on for ever, with new rows each time, must end. Systems repeat rows and grow while they are read,
 * but not to several times what they state.
 */
export function rowsExpectedAtMost(total: number | null): number {
  return total === null ? 5_000_000 : 3 * total + 10_000;
}

/**
 * @param now epoch milliseconds
 * @throws Problem backend.unexpectedAnswer, naming the field
 */
export function mapListed(connector: Connector, row: unknown, now: number): ListedConversation {
  const listed = mapConversation(connector, row);
  // One wrong year would otherwise stand for "read until then", and no later change would ever be asked for.
  return { ...listed, changedAt: Math.min(listed.changedAt, now) };
}

/** One row that cannot be used must not keep all others out. */
export function mapRows(
  connector: Connector,
  rows: readonly unknown[],
  now: number,
): { conversations: ListedConversation[]; unusable: UnusableRow[] } {
  const conversations: ListedConversation[] = [];
  const unusable: UnusableRow[] = [];
  for (const row of rows) {
    try {
      conversations.push(mapListed(connector, row, now));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      unusable.push({ externalId: readIdIfAny(connector, row), digest: digest(row), problem: error });
    }
  }
  return { conversations, unusable };
}

function readIdIfAny(connector: Connector, row: unknown): string | null {
  try {
    return readConversationId(connector, row);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
