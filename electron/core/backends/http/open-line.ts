import net from 'node:net';
import type { Duplex } from 'node:stream';
import { describeError, ExchangeFailure } from './exchange-failure.ts';
import { guardLookup, refuseHost, type Resolve } from './guarded-lookup.ts';
import { proxyFor, type Route } from './route.ts';

export interface LinePlace {
  route: Route;
  resolve: Resolve;
  /** Without brackets. */
  host: string;
  port: number;
}

/**
 * A line to a host before anything is said on it, checked like that of a request: direct, or through the proxy.
 * @throws ExchangeFailure, or the signal's reason
 */
export async function openLine(
  { route, resolve, host, port }: LinePlace,
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<Duplex> {
  signal.throwIfAborted();
  const name = host.includes(':') ? `[${host}]` : host;
  refuseHost(name, route.allowsPrivate);
  const proxy = proxyFor(route, new URL(`https://${name}`));
  if (proxy) {
    // Brings Node's whole network library, which core loads only once it asks a system.
    const { openTunnel } = await import('./tunnel.ts');
    return openTunnel(proxy, { host, port }, route.certificates);
  }
  const { promise, resolve: opened, reject } = Promise.withResolvers<Duplex>();
  const socket = net.connect({ host, port, lookup: guardLookup(resolve, route.allowsPrivate) });
  const fail = (failure: unknown): void => {
    reject(failure);
    socket.destroy();
  };
  const timer = setTimeout(() => fail(new ExchangeFailure('timeout', 'TIMEOUT')), timeoutMs);
  const stop = (): void => fail(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  socket.on('error', (error: NodeJS.ErrnoException) => fail(describeError(error, null)));
  socket.once('connect', () => opened(socket));
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  });
}
