import type { ClientRequest, IncomingHttpHeaders, RequestOptions } from 'node:http';

export interface Exchange {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ExchangeOptions {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body: string | null;
  /** From the first byte sent to the last one received. */
  timeoutMs: number;
  maximumBytes: number;
  signal: AbortSignal;
}

/** Why an exchange gave no whole answer. The cause's own text is left behind: it may quote addresses or content. */
export type ExchangeFailureKind = 'unreachable' | 'untrusted' | 'timeout' | 'cut' | 'tooLarge';
export class ExchangeFailure extends Error {
  readonly kind: ExchangeFailureKind;
  /** The system's error code, e.g. ECONNREFUSED. */
  readonly reason: string;

  constructor(kind: ExchangeFailureKind, reason: string) {
    super(`exchange failed: ${kind}`);
    this.kind = kind;
    this.reason = reason;
  }
}

const agentOptions = { keepAlive: true, maxSockets: 8, timeout: 60_000 };

/** Loaded with the first request: node:http takes about as long as the rest of core, and the window waits for core. */
async function loadTransports() {
  const [http, https] = await Promise.all([import('node:http'), import('node:https')]);
  const plain = new http.Agent(agentOptions);
  // Said explicitly, so that no environment variable can switch the check off.
  const secure = new https.Agent({ ...agentOptions, rejectUnauthorized: true });
  return {
    plain: (url: URL, options: RequestOptions) => http.request(url, { ...options, agent: plain }),
    secure: (url: URL, options: RequestOptions) => https.request(url, { ...options, agent: secure }),
  };
}
let transports: ReturnType<typeof loadTransports> | undefined;

type Transport = (url: URL, options: RequestOptions) => ClientRequest;

async function chooseTransport({ protocol }: URL): Promise<Transport> {
  const { plain, secure } = await (transports ??= loadTransports());
  return protocol === 'https:' ? secure : plain;
}

/**
 * One request and its whole answer; redirects are answers like any other. Idle connections do not keep the process.
 * @throws ExchangeFailure, or the signal's reason
 */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Exchange> {
  const { promise, resolve, reject } = Promise.withResolvers<Exchange>();
  const { method, headers, body, signal } = options;
  const openRequest = await chooseTransport(url);
  signal.throwIfAborted();
  const request = openRequest(url, { method, headers });
  const fail = (failure: unknown): void => {
    reject(failure);
    request.destroy();
  };
  const timer = setTimeout(() => fail(new ExchangeFailure('timeout', 'TIMEOUT')), options.timeoutMs);
  const stop = (): void => fail(signal.reason);
  signal.addEventListener('abort', stop, { once: true });

  // Not once: a request that was given up may fail again while it closes.
  request.on('error', (error: NodeJS.ErrnoException) => fail(describeError(error)));
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

function describeError(error: NodeJS.ErrnoException): ExchangeFailure {
  const code = error.code ?? 'UNKNOWN';
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/.test(code)) return new ExchangeFailure('untrusted', code);
  if (code === 'ECONNRESET' || code === 'EPIPE' || code.startsWith('HPE_')) return new ExchangeFailure('cut', code);
  if (code === 'ETIMEDOUT') return new ExchangeFailure('timeout', code);
  return new ExchangeFailure('unreachable', code);
}
