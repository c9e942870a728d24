import type { ConnectorSummary } from '../../../../shared/contract/backends.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { listConnectors, summariseConnector } from '../connectors/index.ts';
import { readDescription } from '../engine/description/read-description.ts';
import { listConnectorRows } from './connector-rows.ts';

/**
 * Every kind of chatbot system that can be added. One that this version does not understand is none of them;
 * connectors.list shows it.
 * @param register null while the vault is locked
 */
export function summariseAll(register: RegisterReader | null): ConnectorSummary[] {
  const added = register ? listConnectorRows(register) : [];
  return [
    ...listConnectors(),
    ...added.flatMap((row) => {
      const read = readDescription(row.description);
      return 'mistakes' in read ? [] : [summariseConnector(read.connector, row.approved_at !== null)];
    }),
  ];
}
