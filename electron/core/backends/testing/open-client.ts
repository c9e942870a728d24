import type { TestServer } from '../../../sample/testing/start-test-server.ts';
import { testToken } from '../../../sample/testing/start-test-server.ts';
import { findConnector } from '../connectors/index.ts';
import { BackendClient } from '../engine/backend-client.ts';
import type { Connector } from '../engine/description.ts';
import type { DeletedResource } from '../engine/eraser.ts';
import { directRoute } from '../http/route.ts';
import type { NetworkSettings } from '../http/settings.ts';
import { hasty } from './sync-fixture.ts';

/** A client of the sample chatbot, or of another server on loopback, without a vault. */
export function openClient(
  server: Pick<TestServer, 'baseUrl'>,
  options: {
    connector?: Connector;
    credentials?: Record<string, string>;
    settings?: Partial<NetworkSettings>;
    signal?: AbortSignal;
  } = {},
): BackendClient {
  const route = { ...directRoute, allowsPrivate: true };
  const place = { baseUrl: server.baseUrl, credentials: options.credentials ?? { token: testToken }, route };
  const signal = options.signal ?? new AbortController().signal;
  const settings = { ...hasty, ...options.settings };
  return new BackendClient(options.connector ?? findConnector('open-admin-api'), place, { signal, settings });
}

export async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Each outcome as one word, with the code of its problem. */
export async function outcomesOf(deletions: AsyncIterable<DeletedResource>): Promise<string[]> {
  const all = await gather(deletions);
  return all.map((one) => [one.id, one.outcome, ...('problem' in one ? [one.problem.code] : [])].join(' '));
}

/**
 * A connector that comes with Custos, described in another way, for tests of what that would do.
 * @param change of a copy of its description
 */
export function redescribe(name: string, change: (description: Connector) => void): Connector {
  const copy = structuredClone(findConnector(name));
  change(copy);
  return copy;
}
