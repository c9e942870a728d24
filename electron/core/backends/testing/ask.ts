import { JsonClient, type JsonAnswer, type JsonRequest } from '../http/client.ts';
import { directRoute, type Route } from '../http/route.ts';
import type { NetworkSettings } from '../http/settings.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { hasty } from './sync-fixture.ts';

export const secret = 'Bearer secret-of-the-test';

/** A name service of the test's own: every name leads to these addresses. */
export const leadingTo =
  (...addresses: string[]): NetworkSettings['resolve'] =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

/** One request with credentials, as a connector sends it. */
export function ask(
  baseUrl: string,
  route: Partial<Route> = {},
  changes: { resolve?: NetworkSettings['resolve']; method?: JsonRequest['method'] } = {},
): Promise<JsonAnswer> {
  const client = new JsonClient({
    baseUrl,
    headers: { authorization: secret },
    route: { ...directRoute, allowsPrivate: true, ...route },
    settings: {
      ...hasty,
      timeoutMs: 3000,
      longestTimeoutMs: 3000,
      retries: { attempts: 2, firstDelayMs: 1, longestDelayMs: 1 },
      resolve: changes.resolve ?? leadingTo('127.0.0.1'),
    },
  });
  const request = { method: changes.method ?? 'GET', path: '/a', query: {}, body: { a: 1 } } as const;
  return client.ask(request, new AbortController().signal);
}

export async function problemOf(call: Promise<unknown>): Promise<{ code: string; details: unknown }> {
  const error: unknown = await call.then(
    () => new Error('it succeeded'),
    (cause: unknown) => cause,
  );
  if (!(error instanceof Problem)) throw error;
  return { code: error.code, details: error.details };
}
