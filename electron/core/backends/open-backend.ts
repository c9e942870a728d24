import type { Context } from '../context.ts';
import { connectorOf, requireTrusted } from './added-connectors/connector-of.ts';
import type { BackendRow } from './backend-row.ts';
import { openCredentials } from './credentials.ts';
import { BackendClient } from './engine/backend-client.ts';
import type { Host } from '../host.ts';
import { HostGate } from './http/host-gate.ts';
import type { NetworkSettings } from './http/settings.ts';
import { openRoute } from './network/stored-network.ts';
import { ensureSampleRuns } from './sample-chatbot.ts';

/** One for all tasks of a program: several of them may ask the same host. */
const gates = new WeakMap<Host, HostGate>();

/**
 * A client for a stored backend. The sample chatbot is started first where it does not run.
 * @throws Problem connector.untrusted before anything is sent, and before credentials are opened
 */
export async function openBackend(
  context: Context,
  row: BackendRow,
  signal: AbortSignal,
  settings: Partial<NetworkSettings> = {},
): Promise<{ client: BackendClient; baseUrl: string }> {
  requireTrusted(context.register, row.connector);
  const connector = connectorOf(context.register, row.connector);
  const credentials = openCredentials(context.vault, row.id, row.sealed_credentials);
  const baseUrl =
    row.is_sample === 1 ? await ensureSampleRuns(context.host, credentials['token'] ?? '', row.base_url) : row.base_url;
  const options = { signal, settings: { gate: gateOf(context.host), ...settings, ...context.host.network } };
  const route = openRoute(context.vault, row.allows_private === 1);
  return { client: new BackendClient(connector, { baseUrl, credentials, route }, options), baseUrl };
}

/** Waits its turn with all other tasks of this program that ask a host. */
export function gateOf(host: Host): HostGate {
  const gate = gates.get(host) ?? new HostGate();
  gates.set(host, gate);
  return gate;
}
