import type { ConnectorSummary } from '../../../../shared/contract/backends.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readConnector, type Connector } from '../engine/description.ts';
import dify from './dify.json' with { type: 'json' };
import flowise from './flowise.json' with { type: 'json' };
import intercom from './intercom.json' with { type: 'json' };
import langgraph from './langgraph.json' with { type: 'json' };
import mastra from './mastra.json' with { type: 'json' };
import openAdminApi from './open-admin-api.json' with { type: 'json' };
import sunshineConversations from './sunshine-conversations.json' with { type: 'json' };
import typebot from './typebot.json' with { type: 'json' };
import voltagent from './voltagent.json' with { type: 'json' };

/** As somebody wrote them. */
const sources: readonly Record<string, unknown>[] = [
  openAdminApi,
  dify,
  flowise,
  intercom,
  langgraph,
  mastra,
  sunshineConversations,
  typebot,
  voltagent,
];

/** The connectors that come with Custos. */
export const builtIn: readonly Connector[] = sources.map(readConnector);

/** The sample chatbot implements our own document. */
export const sampleConnectorName = 'open-admin-api';

export function findBuiltIn(name: string): Connector | undefined {
  return builtIn.find((connector) => connector.name === name);
}

/** The text it is read from, without what is left to its defaults. */
export function findBuiltInSource(name: string): Record<string, unknown> | undefined {
  return sources.find((source) => source['name'] === name);
}

/** @throws Problem backend.connectorUnknown */
export function findConnector(name: string): Connector {
  const found = findBuiltIn(name);
  if (!found) throw new Problem('backend.connectorUnknown');
  return found;
}

export function listConnectors(): ConnectorSummary[] {
  return builtIn.map((connector) => summariseConnector(connector, true));
}

export function summariseConnector(connector: Connector, isTrusted: boolean): ConnectorSummary {
  const { name, title, baseUrlExample, regions, credentials, capabilities, residuals, notes, verification } = connector;
  const { retention } = connector;
  const declared = retention?.from === 'declared' ? retention : null;
  return {
    name,
    title,
    isTrusted,
    baseUrlExample,
    regions,
    credentials,
    capabilities,
    residuals,
    notes,
    verification,
    declaredRetention: declared && {
      days: declared.days,
      statement: declared.statement,
      source: declared.source,
      statedOn: declared.statedOn,
    },
  };
}
