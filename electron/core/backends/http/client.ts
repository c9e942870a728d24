import { Problem } from '../../../../shared/errors/problem.ts';
import { exchange, openTransport, type Exchange } from './exchange.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { parseBoundedJson } from './parse-json.ts';
import { delayBeforeRetry, readRetryAfter, timeoutOf } from './retry.ts';
import { directRoute, type Route } from './route.ts';
import { defaultNetworkSettings, type NetworkSettings } from './settings.ts';
import type { Transport } from './transport.ts';

export interface JsonRequest {
  method: 'GET' | 'POST';
  /** Below the base address, encoded. */
  path: string;
  query: Record<string, string>;
  body: unknown;
}

/** `absent`: the system says that there is no such thing, which may be what the caller wants to know. */
export type JsonAnswer = { json: unknown } | { absent: true };

export type StatusMeaning = 'unauthorised' | 'forbidden' | 'absent';

/** The one place that talks to the network. Credentials go to the base address's origin and nowhere else. */
export class JsonClient {
  readonly #base: URL;
  readonly #headers: Record<string, string>;
  readonly #statuses: Record<string, StatusMeaning>;
  readonly #settings: NetworkSettings;
  readonly #route: Route;
  #transport: Promise<Transport> | undefined;
  #slowestAnswerMs: number | null = null;

  constructor(options: {
    baseUrl: string;
    headers: Record<string, string>;
    route?: Route | undefined;
    statuses?: Record<string, StatusMeaning>;
    settings?: Partial<NetworkSettings> | undefined;
  }) {
    this.#base = new URL(options.baseUrl);
    this.#headers = options.headers;
    this.#route = options.route ?? directRoute;
    this.#statuses = {
      '401': 'unauthorised',
      '403': 'forbidden',
      '404': 'absent',
      '410': 'absent',
      ...options.statuses,
    };
    this.#settings = { ...defaultNetworkSettings, ...options.settings };
  }

  /**
   * Repeats what may be repeated (429, 5xx, no answer, a cut one, broken JSON), then gives up.
   * @throws Problem backend.*, or the signal's reason
   */
  async ask(request: JsonRequest, signal: AbortSignal): Promise<JsonAnswer> {
    const { attempts } = this.#settings.retries;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#try(request, attempt, signal);
      if ('answer' in outcome) return outcome.answer;
      if (!outcome.isWorthRetrying || attempt >= attempts) throw outcome.problem;
      const { retries, random, wait } = this.#settings;
      await wait(delayBeforeRetry(retries, attempt, outcome.retryAfterMs, random()), signal);
    }
  }

  async #try(request: JsonRequest, attempt: number, signal: AbortSignal): Promise<Outcome> {
    const startedAt = performance.now();
    const timeoutMs = timeoutOf(this.#settings, attempt, this.#slowestAnswerMs);
    try {
      const answer = await this.#exchange(request, timeoutMs, signal);
      this.#slowestAnswerMs = Math.max(this.#slowestAnswerMs ?? 0, performance.now() - startedAt);
      return this.#judge(answer);
    } catch (error) {
      if (!(error instanceof ExchangeFailure)) throw error;
      return failures[error.kind](error);
    }
  }

  async #exchange(
    { method, path, query, body }: JsonRequest,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<Exchange> {
    const url = new URL(this.#base.href.replace(/\/$/, '') + path);
    for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
    if (url.origin !== this.#base.origin) throw new Error('a request would have left the origin');
    const text = method === 'POST' ? JSON.stringify(body ?? {}) : null;
    const transport = await (this.#transport ??= openTransport(this.#route, this.#settings.resolve));
    return exchange(transport, url, {
      method,
      headers: {
        accept: 'application/json',
        ...(text !== null && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
        ...this.#headers,
      },
      body: text,
      timeoutMs,
      maximumBytes: this.#settings.maximumBytes,
      signal,
    });
  }

  #judge({ status, headers, body }: Exchange): Outcome {
    const meaning = this.#statuses[String(status)];
    if (meaning === 'absent') return { answer: { absent: true } };
    if (meaning) return giveUp(new Problem(`backend.${meaning}`, { status }));
    const retryAfterMs = readRetryAfter(headers['retry-after'], this.#settings.now());
    if (status === 429) return tryAgain(new Problem('backend.rateLimited', { status }), retryAfterMs);
    if (status >= 500) return tryAgain(new Problem('backend.failing', { status }), retryAfterMs);
    // Never followed: it may lead to another origin, and the credentials are for this one.
    if (status >= 300 && status < 400) return giveUp(new Problem('backend.redirected', { status }));
    if (status < 200 || status >= 300) return giveUp(new Problem('backend.unexpectedAnswer', { status }));
    try {
      return { answer: { json: parseBoundedJson(body) } };
    } catch (error) {
      if (error instanceof RangeError) return giveUp(new Problem('backend.tooLarge', { cause: 'depth' }));
      return tryAgain(new Problem('backend.unexpectedAnswer', { status, cause: 'json' }), null);
    }
  }
}

type Outcome = { answer: JsonAnswer } | { problem: Problem; isWorthRetrying: boolean; retryAfterMs: number | null };

function giveUp(problem: Problem): Outcome {
  return { problem, isWorthRetrying: false, retryAfterMs: null };
}

function tryAgain(problem: Problem, retryAfterMs: number | null): Outcome {
  return { problem, isWorthRetrying: true, retryAfterMs };
}

const failures: Record<ExchangeFailure['kind'], (failure: ExchangeFailure) => Outcome> = {
  unreachable: ({ reason }) => tryAgain(new Problem('backend.unreachable', { reason }), null),
  timeout: ({ reason }) => tryAgain(new Problem('backend.timeout', { reason }), null),
  cut: ({ reason }) => tryAgain(new Problem('backend.failing', { reason }), null),
  tooLarge: ({ reason }) => giveUp(new Problem('backend.tooLarge', { reason })),
  private: () => giveUp(new Problem('backend.addressPrivate')),
  forbidden: () => giveUp(new Problem('backend.addressForbidden')),
  untrusted: ({ reason, issuer }) => giveUp(new Problem('backend.certificateUntrusted', { reason, issuer })),
  expired: ({ reason }) => giveUp(new Problem('backend.certificateExpired', { reason })),
  wrongHost: ({ reason }) => giveUp(new Problem('backend.certificateWrongHost', { reason })),
  notSecure: ({ reason }) => giveUp(new Problem('backend.notSecure', { reason })),
  proxyUnreachable: ({ reason }) => tryAgain(new Problem('network.proxyUnreachable', { reason }), null),
  proxyCredentials: () => giveUp(new Problem('network.proxyCredentials')),
  proxyRefused: ({ reason }) => giveUp(new Problem('network.proxyRefused', { reason })),
};
