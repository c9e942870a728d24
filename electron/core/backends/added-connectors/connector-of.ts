import { Problem } from '../../../../shared/errors/problem.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { findBuiltIn } from '../connectors/index.ts';
import type { Connector } from '../engine/description.ts';
import { readDescription } from '../engine/description/read-description.ts';
import { findConnectorRow, type ConnectorRow } from './connector-rows.ts';

/**
 * The description of this name: one that comes with Custos, or one that was added.
 * @throws Problem backend.connectorUnknown, connector.unreadable
 */
export function connectorOf(register: RegisterReader, name: string): Connector {
  return findBuiltIn(name) ?? readStored(requireRow(register, name));
}

/**
 * Refuses what nobody but its author has agreed to: a description says where data goes and what is deleted.
 * @throws Problem connector.untrusted, backend.connectorUnknown
 */
export function requireTrusted(register: RegisterReader, name: string): void {
  if (findBuiltIn(name)) return;
  const { approved_at: approvedAt, removed_at: removedAt } = requireRow(register, name);
  if (approvedAt === null || removedAt !== null) throw new Problem('connector.untrusted');
}

/** @throws Problem connector.unreadable where it was stored by another version of Custos */
export function readStored({ description }: ConnectorRow): Connector {
  const read = readDescription(description);
  if ('mistakes' in read) throw new Problem('connector.unreadable');
  return read.connector;
}

function requireRow(register: RegisterReader, name: string): ConnectorRow {
  const row = findConnectorRow(register, name);
  if (!row) throw new Problem('backend.connectorUnknown');
  return row;
}
