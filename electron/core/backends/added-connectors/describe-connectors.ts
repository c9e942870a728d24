import { createHash } from 'node:crypto';
import type { ListedConnector } from '../../../../shared/contract/connectors.ts';
import { readUserNames } from '../../access/index.ts';
import { findAgreement } from '../../audit/index.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { listBackendRows } from '../backend-row.ts';
import { builtIn } from '../connectors/index.ts';
import { readDescription } from '../engine/description/read-description.ts';
import { listConnectorRows, type ConnectorRow } from './connector-rows.ts';

export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As it is written into a file. */
export function writeDescription(description: unknown): string {
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** Those that come with Custos first, each with the number of chatbot systems it is used for. */
export function describeConnectors(register: RegisterReader): ListedConnector[] {
  const used = listBackendRows(register, false).map(({ connector }) => connector);
  const countUses = (name: string): number => used.filter((one) => one === name).length;
  const names = readUserNames(register);
  return [
    ...builtIn.map((connector) => ({
      id: null,
      name: connector.name,
      title: connector.title,
      fingerprint: fingerprintOf(writeDescription(connector)),
      isTrusted: true,
      isReadable: true,
      backends: countUses(connector.name),
      added: null,
      approved: null,
    })),
    ...listConnectorRows(register).map((row) => ({
      id: row.id,
      name: row.name,
      title: row.title,
      fingerprint: row.fingerprint,
      isTrusted: row.approved_at !== null,
      isReadable: 'connector' in readDescription(row.description),
      backends: countUses(row.name),
      added: { by: names.get(row.added_by) ?? '', at: toInstant(row.added_at) },
      approved: describeApproval(register, row, names),
    })),
  ];
}

function describeApproval(
  register: RegisterReader,
  { id, approved_by: by, approved_at: at }: ConnectorRow,
  names: ReadonlyMap<string, string>,
): ListedConnector['approved'] {
  if (by === null || at === null) return null;
  const approver = findAgreement(register, 'connectors.approve', ['connectorId', id])?.approvedBy ?? null;
  return {
    by: names.get(by) ?? '',
    approvedBy: approver === null ? null : (names.get(approver) ?? ''),
    at: toInstant(at),
  };
}

function toInstant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
