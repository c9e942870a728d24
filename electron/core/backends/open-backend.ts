import type { Context } from '../context.ts';
import type { BackendRow } from './backend-row.ts';
import { findConnector } from './connectors/index.ts';
import { openCredentials } from './credentials.ts';
import { BackendClient } from './engine/backend-client.ts';
import type { NetworkSettings } from './http/settings.ts';
import { openRoute } from './network/stored-network.ts';
import { ensureSampleRuns } from './sample-chatbot.ts';

/** A client for a stored backend. The sample chatbot is started first where it does not run. */
export async function openBackend(
  context: Context,
  row: BackendRow,
  signal: AbortSignal,
  settings: Partial<NetworkSettings> = {},
): Promise<{ client: BackendClient; baseUrl: string }> {
  const connector = findConnector(row.connector);
  const credentials = openCredentials(context.vault, row.id, row.sealed_credentials);
  const baseUrl =
    row.is_sample === 1 ? await ensureSampleRuns(context.host, credentials['token'] ?? '', row.base_url) : row.base_url;
  const options = { signal, settings: { ...settings, ...context.host.network } };
  const route = openRoute(context.vault, row.allows_private === 1);
  return { client: new BackendClient(connector, { baseUrl, credentials, route }, options), baseUrl };
}
