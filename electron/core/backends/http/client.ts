import { Problem } from '../../../../shared/errors/problem.ts';
import { exchange, openTransport, type Exchange } from './exchange.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { parseBoundedJson } from './parse-json.ts';
import { delayBeforeRetry, readRetryAfter, timeoutOf } from './retry.ts';
import { directRoute, type Route } from './route.ts';
import { defaultNetworkSettings, type NetworkSettings } from './settings.ts';
import type { Transport } from './transport.ts';

interface AnyRequest {
  /** Below the base address, encoded. */
  path: string;
  query: Record<string, string>;
  /** Sent as JSON where it is not undefined, and with every POST. */
  body: unknown;
}

/** Asks only, so it may be repeated. */
export interface JsonRequest extends AnyRequest {
  method: 'GET' | 'POST';
}

/** Changes something over there. */
export interface ChangeRequest extends AnyRequest {
  method: 'DELETE' | 'POST' | 'PUT' | 'PATCH';
}

/** `absent`: the system says that there is no such thing, which may be what the caller wants to know. */
export type JsonAnswer = { json: unknown } | { absent: true };

/**
 * `json` is undefined where the answer has no readable body. `unknown`: nobody can tell whether it was carried out;
 * reading back can.
 */
export type ChangeAnswer = { status: number; json: unknown } | { absent: true } | { unknown: Problem };

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
      await this.pause(attempt, outcome.retryAfterMs, signal);
    }
  }

  /**
   * Sends what changes something. It is repeated only where the system surely did nothing: it was not reached, or said
   * that there are too many requests (429, RFC 6585).
   * @throws Problem backend.* where it was refused: nothing was changed. rateLimited names `retryAfterSeconds`, where
   * the system does, and is thrown at once where that is longer than a job can sleep
   */
  async change(request: ChangeRequest, signal: AbortSignal): Promise<ChangeAnswer> {
    const { attempts, longestDelayMs } = this.#settings.retries;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#try(request, attempt, signal);
      const { status } = outcome;
      if ('answer' in outcome) return 'absent' in outcome.answer ? outcome.answer : { ...outcome.answer, status };
      const { problem, retryAfterMs } = outcome;
      // The body of a success may be missing or broken: the status says it all.
      if (status >= 200 && status < 300) return { status, json: undefined };
      const isUncertain = outcome.isWorthRetrying ? !isSurelyUndone(problem) : problem.code === 'backend.tooLarge';
      if (isUncertain) return { unknown: withRetryAfter(problem, retryAfterMs) };
      const isTooLong = (retryAfterMs ?? 0) > longestDelayMs;
      if (!outcome.isWorthRetrying || isTooLong || attempt >= attempts) throw withRetryAfter(problem, retryAfterMs);
      await this.pause(attempt, retryAfterMs, signal);
    }
  }

  /** How long a job may sleep at a time. */
  get longestDelayMs(): number {
    return this.#settings.retries.longestDelayMs;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#settings.now();
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return this.#settings.wait(milliseconds, signal);
  }

  /** Waits before a further try. @param attempt 1 after the first failure */
  pause(attempt: number, retryAfterMs: number | null, signal: AbortSignal): Promise<void> {
    const { retries, random, wait } = this.#settings;
    return wait(delayBeforeRetry(retries, attempt, retryAfterMs, random()), signal);
  }

  async #try(request: JsonRequest | ChangeRequest, attempt: number, signal: AbortSignal): Promise<Outcome> {
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
    { method, path, query, body }: JsonRequest | ChangeRequest,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<Exchange> {
    const place = this.#base.href.replace(/\/$/, '') + path;
    const url = new URL(place);
    // A dot segment would be folded away, and the request would be about something else.
    if (url.href !== place || url.origin !== this.#base.origin) throw new Error('a request would have left its path');
    for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
    const hasBody = method === 'POST' || body !== undefined;
    const text = hasBody ? JSON.stringify(body ?? {}) : null;
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
    if (meaning === 'absent') return { answer: { absent: true }, status };
    if (meaning) return giveUp(new Problem(`backend.${meaning}`, { status }), status);
    const retryAfterMs = readRetryAfter(headers['retry-after'], this.#settings.now());
    if (status === 429) return tryAgain(new Problem('backend.rateLimited', { status }), retryAfterMs, status);
    if (status >= 500) return tryAgain(new Problem('backend.failing', { status }), retryAfterMs, status);
    // Never followed: it may lead to another origin, and the credentials are for this one.
    if (status >= 300 && status < 400) return giveUp(new Problem('backend.redirected', { status }), status);
    if (status < 200 || status >= 300) return giveUp(new Problem('backend.unexpectedAnswer', { status }), status);
    try {
      return { answer: { json: parseBoundedJson(body) }, status };
    } catch (error) {
      if (error instanceof RangeError) return giveUp(new Problem('backend.tooLarge', { cause: 'depth' }), status);
      return tryAgain(new Problem('backend.unexpectedAnswer', { status, cause: 'json' }), null, status);
    }
  }
}

/** `status`: 0 where there was no whole answer. */
type Outcome =
  | { answer: JsonAnswer; status: number }
  | { problem: Problem; isWorthRetrying: boolean; retryAfterMs: number | null; status: number };

function giveUp(problem: Problem, status = 0): Outcome {
  return { problem, isWorthRetrying: false, retryAfterMs: null, status };
}

function tryAgain(problem: Problem, retryAfterMs: number | null, status = 0): Outcome {
  return { problem, isWorthRetrying: true, retryAfterMs, status };
}

/** Failures before a connection stood: not a byte of the request was sent. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

function isSurelyUndone({ code, details }: Problem): boolean {
  if (code === 'backend.rateLimited' || code === 'network.proxyUnreachable') return true;
  return code === 'backend.unreachable' && neverSent.has(String(details?.['reason']));
}

function withRetryAfter(problem: Problem, retryAfterMs: number | null): Problem {
  if (retryAfterMs === null) return problem;
  return new Problem(problem.code, { ...problem.details, retryAfterSeconds: Math.ceil(retryAfterMs / 1000) });
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
