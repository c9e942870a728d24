import { Problem } from '../../../../shared/errors/problem.ts';
import { withoutProof, type AskForToken, type Authenticator, type Proof } from './authenticator.ts';
import { exchange, openTransport, type Exchange } from './exchange.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import {
  isSurelyUndone,
  judgeAnswer,
  judgeFailure,
  type JsonAnswer,
  type Outcome,
  type StatusMeaning,
} from './judge-answer.ts';
import { Pace, type RateLimits } from './pace.ts';
import { delayBeforeRetry, timeoutOf } from './retry.ts';
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

/**
 * `json` is undefined where the answer has no readable body. `unknown`: nobody can tell whether it was carried out;
 * reading back can.
 */
export type ChangeAnswer = { status: number; json: unknown } | { absent: true } | { unknown: Problem };

export type { JsonAnswer, StatusMeaning } from './judge-answer.ts';

/**
 * The one place that talks to the network. Credentials go to the base address's origin, and to the address the user
 * typed for tokens where there is one, and nowhere else.
 */
export class JsonClient {
  readonly #base: URL;
  readonly #headers: Record<string, string>;
  readonly #statuses: readonly StatusMeaning[];
  readonly #authenticator: Authenticator;
  readonly #pace: Pace;
  readonly #settings: NetworkSettings;
  readonly #route: Route;
  #transport: Promise<Transport> | undefined;
  #slowestAnswerMs: number | null = null;

  constructor(options: {
    baseUrl: string;
    /** Of every request; names in lower case. */
    headers?: Record<string, string>;
    authenticator?: Authenticator;
    route?: Route | undefined;
    statuses?: readonly StatusMeaning[];
    rateLimits?: RateLimits | null;
    settings?: Partial<NetworkSettings> | undefined;
  }) {
    this.#base = new URL(options.baseUrl);
    this.#headers = options.headers ?? {};
    this.#authenticator = options.authenticator ?? withoutProof;
    this.#route = options.route ?? directRoute;
    this.#statuses = options.statuses ?? [];
    this.#pace = new Pace(options.rateLimits ?? { rates: [], headers: null });
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
      if ('answer' in outcome)
        return 'absent' in outcome.answer ? outcome.answer : { status, json: outcome.answer.json };
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
    try {
      const { answer, proof } = await this.#send(request, attempt, signal);
      const outcome = this.#judge(answer);
      const isRefused = 'problem' in outcome && outcome.problem.code === 'backend.unauthorised';
      // What was obtained by signing in may have been forgotten over there: once more with a new one.
      if (!isRefused || !this.#authenticator.renew(proof)) return outcome;
      return this.#judge((await this.#send(request, attempt, signal)).answer);
    } catch (error) {
      if (!(error instanceof ExchangeFailure)) throw error;
      return judgeFailure(error);
    }
  }

  #judge(answer: Exchange): Outcome {
    return judgeAnswer(answer, this.#statuses, this.#settings.now());
  }

  /** @throws ExchangeFailure; Problem where a limit is further away than a job can sleep, or no proof can be had */
  async #send(
    { method, path, query, body }: JsonRequest | ChangeRequest,
    attempt: number,
    signal: AbortSignal,
  ): Promise<{ answer: Exchange; proof: Proof }> {
    const url = this.#placeOf(path);
    for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
    const hasBody = method === 'POST' || body !== undefined;
    const text = hasBody ? JSON.stringify(body ?? {}) : null;
    await this.#awaitTurn(signal);
    const proof = await this.#authenticator.prove({ method, url, body: text }, this.#askForToken(signal));
    for (const [name, value] of Object.entries(proof.query ?? {})) url.searchParams.set(name, value);
    const headers = {
      accept: 'application/json',
      ...(text !== null && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
      ...this.#headers,
      ...proof.headers,
    };
    const answer = await this.#exchange(await this.#open(), url, { method, headers, body: text }, { attempt, signal });
    return { answer, proof };
  }

  async #exchange(
    transport: Transport,
    url: URL,
    request: {
      method: ChangeRequest['method'] | JsonRequest['method'];
      headers: Record<string, string>;
      body: string | null;
    },
    { attempt, signal }: { attempt: number; signal: AbortSignal },
  ): Promise<Exchange> {
    const { maximumBytes, now, admit, observe, gate } = this.#settings;
    admit?.({ method: request.method, url });
    const timeoutMs = timeoutOf(this.#settings, attempt, this.#slowestAnswerMs);
    const send = async (): Promise<Exchange> => {
      const [sentAt, startedAt] = [now(), performance.now()];
      const answer = await exchange(transport, url, { ...request, timeoutMs, maximumBytes, signal });
      // Without the time spent waiting for one's turn: that says nothing about the system.
      this.#slowestAnswerMs = Math.max(this.#slowestAnswerMs ?? 0, performance.now() - startedAt);
      this.#pace.noteAnswer(answer.headers, now());
      // What another place answers to a question for a token says nothing about the system.
      if (url.origin === this.#base.origin) observe?.({ ...request, url, sentAt, answeredAt: now(), answer });
      return answer;
    };
    return gate ? gate.run(url.host, this, signal, send) : send();
  }

  #placeOf(path: string): URL {
    const place = this.#base.href.replace(/\/$/, '') + path;
    const url = new URL(place);
    // A dot segment would be folded away, and the request would be about something else.
    if (url.href !== place || url.origin !== this.#base.origin) throw new Error('a request would have left its path');
    return url;
  }

  async #awaitTurn(signal: AbortSignal): Promise<void> {
    const now = this.now();
    const delay = this.#pace.delayAt(now);
    if (delay > this.longestDelayMs) {
      throw new Problem('backend.rateLimited', { retryAfterSeconds: Math.ceil(delay / 1000) });
    }
    // Counted before it is sent: others that are under way at once must not take the same turn.
    this.#pace.noteSent(now + delay);
    if (delay > 0) await this.sleep(delay, signal);
  }

  /** Nothing of the request itself was sent where this fails, so it throws Problems, which say so. */
  #askForToken(signal: AbortSignal): AskForToken {
    return async (place, { headers, body }) => {
      const url = 'path' in place ? this.#placeOf(place.path) : new URL(place.address);
      const sent = { accept: 'application/json', 'content-length': String(Buffer.byteLength(body)), ...headers };
      const transport = await this.#open();
      for (let attempt = 1; ; attempt++) {
        try {
          const request = { method: 'POST' as const, headers: sent, body };
          this.#pace.noteSent(this.now());
          return await this.#exchange(transport, url, request, { attempt, signal });
        } catch (error) {
          if (!(error instanceof ExchangeFailure)) throw error;
          const outcome = judgeFailure(error);
          if ('answer' in outcome) throw error;
          if (!outcome.isWorthRetrying || attempt >= this.#settings.retries.attempts) throw outcome.problem;
          await this.pause(attempt, null, signal);
        }
      }
    };
  }

  #open(): Promise<Transport> {
    return (this.#transport ??= openTransport(this.#route, this.#settings.resolve));
  }
}

function withRetryAfter(problem: Problem, retryAfterMs: number | null): Problem {
  if (retryAfterMs === null) return problem;
  return new Problem(problem.code, { ...problem.details, retryAfterSeconds: Math.ceil(retryAfterMs / 1000) });
}
