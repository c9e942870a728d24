import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { describeError, ExchangeFailure } from './exchange-failure.ts';
import type { Resolve } from './guarded-lookup.ts';
import { issuerOf } from './peer-issuer.ts';
import type { Route } from './route.ts';
import type { Transport } from './transport.ts';

export interface Exchange {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ExchangeOptions {
  method: 'GET' | 'POST' | 'DELETE' | 'PUT' | 'PATCH' | 'OPTIONS';
  headers: Record<string, string>;
  body: string | null;
  /** From the first byte sent to the last one received. */
  timeoutMs: number;
  maximumBytes: number;
  signal: AbortSignal;
}

/** Loaded with the first request: node:http takes about as long as the rest of core, and the window waits for core. */
export async function openTransport(route: Route, resolve: Resolve): Promise<Transport> {
  const { createTransport } = await import('./transport.ts');
  return createTransport(route, resolve);
}

/**
 * One request and its whole answer; redirects are answers like any other.
 * @throws ExchangeFailure, or the signal's reason
 */
export async function exchange(transport: Transport, url: URL, options: ExchangeOptions): Promise<Exchange> {
  const { promise, resolve, reject } = Promise.withResolvers<Exchange>();
  const { method, headers, body, signal } = options;
  signal.throwIfAborted();
  const request = transport(url, { method, headers });
  let socket: Socket | null = null;
  const fail = (failure: unknown): void => {
    reject(failure);
    request.destroy();
  };
  const timer = setTimeout(() => fail(new ExchangeFailure('timeout', 'TIMEOUT')), options.timeoutMs);
  const stop = (): void => fail(signal.reason);
  signal.addEventListener('abort', stop, { once: true });

  request.once('socket', (assigned) => (socket = assigned));
  // Not once: a request that was given up may fail again while it closes.
  request.on('error', (error: NodeJS.ErrnoException) => fail(describeError(error, issuerOf(socket))));
  request.once('response', (response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > options.maximumBytes) fail(new ExchangeFailure('tooLarge', 'TOO_LARGE'));
      else chunks.push(chunk);
    });
    response.on('error', () => fail(new ExchangeFailure('cut', 'CUT')));
    response.once('close', () => {
      if (!response.complete) return fail(new ExchangeFailure('cut', 'CUT'));
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
    });
  });
  request.end(body ?? undefined);
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  });
}
