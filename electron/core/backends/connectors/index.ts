import type { ConnectorSummary } from '../../../../shared/contract/backends.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readConnector, type Connector } from '../engine/description.ts';
import langgraph from './langgraph.json' with { type: 'json' };
import openAdminApi from './open-admin-api.json' with { type: 'json' };
import voltagent from './voltagent.json' with { type: 'json' };

const connectors: readonly Connector[] = [openAdminApi, langgraph, voltagent].map(readConnector);

/** The sample chatbot implements our own document. */
export const sampleConnectorName = 'open-admin-api';

/** @throws Problem backend.connectorUnknown */
export function findConnector(name: string): Connector {
  const found = connectors.find((connector) => connector.name === name);
  if (!found) throw new Problem('backend.connectorUnknown');
  return found;
}

export function listConnectors(): ConnectorSummary[] {
  return connectors.map(({ name, title, baseUrlExample, credentials, capabilities, residuals, notes }) => ({
    name,
    title,
    baseUrlExample,
    credentials,
    capabilities,
    residuals,
    notes,
  }));
}
