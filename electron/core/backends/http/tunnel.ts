import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import { describeError, ExchangeFailure } from './exchange-failure.ts';
import type { Proxy } from './route.ts';
import { trustWith } from './trust.ts';

const patienceMs = 15_000;

/**
 * Asks a proxy for a line to the target. The proxy gets its own credentials and the target's name and port; what goes
 * through the line afterwards is encrypted for the target.
 * @throws ExchangeFailure proxyUnreachable, proxyCredentials, proxyRefused, or what is wrong with the proxy's certificate
 */
export function openTunnel(
  proxy: Proxy,
  target: { host: string; port: number },
  certificates: readonly string[],
): Promise<Duplex> {
  const { promise, resolve, reject } = Promise.withResolvers<Duplex>();
  const url = new URL(proxy.url);
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  const authority = `${host}:${target.port}`;
  const options = {
    method: 'CONNECT',
    path: authority,
    headers: { host: authority, ...authorisation(proxy) },
    agent: false,
  } as const;
  const checked = () => ({ ...options, secureContext: trustWith(certificates), rejectUnauthorized: true });
  const request = url.protocol === 'https:' ? https.request(url, checked()) : http.request(url, options);
  request.once('connect', (response, socket, head) => {
    const { statusCode = 0 } = response;
    if (statusCode === 200 && head.length === 0) return resolve(socket);
    socket.destroy();
    reject(new ExchangeFailure(statusCode === 407 ? 'proxyCredentials' : 'proxyRefused', `HTTP_${statusCode}`));
  });
  request.once('response', (response) => {
    response.destroy();
    reject(new ExchangeFailure('proxyRefused', `HTTP_${response.statusCode ?? 0}`));
  });
  // In all, not between two bytes: whoever waited has given up before.
  const giveUp = (): void => void request.destroy(new ExchangeFailure('proxyUnreachable', 'TIMEOUT'));
  const timer = setTimeout(giveUp, patienceMs);
  request.on('error', (error: NodeJS.ErrnoException) => {
    const failure = describeError(error, null);
    const isOfNetwork = ['unreachable', 'cut', 'timeout'].includes(failure.kind);
    reject(isOfNetwork ? new ExchangeFailure('proxyUnreachable', failure.reason) : failure);
  });
  request.end();
  return promise.finally(() => clearTimeout(timer));
}

function authorisation({ user, password }: Proxy): Record<string, string> {
  if (user === null) return {};
  return { 'proxy-authorization': `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}` };
}
