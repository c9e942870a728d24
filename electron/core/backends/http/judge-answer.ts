import { Problem } from '../../../../shared/errors/problem.ts';
import { readPath } from '../engine/json-path.ts';
import type { Exchange } from './exchange.ts';
import type { ExchangeFailure } from './exchange-failure.ts';
import { parseBoundedJson } from './parse-json.ts';
import { readRetryAfter } from './retry.ts';

/** `absent`: the system says that there is no such thing, which may be what the caller wants to know. */
export type JsonAnswer = { json: unknown; headers: Readonly<Record<string, string>> } | { absent: true };

/** `status`: 0 where there was no whole answer. */
export type Outcome =
  | { answer: JsonAnswer; status: number }
  | { problem: Problem; isWorthRetrying: boolean; retryAfterMs: number | null; status: number };

/** A status that means something else at this system, where `when` is given only if its answer says so. */
export interface StatusMeaning {
  status: number;
  when?: { path: string; includes: string } | undefined;
  means: 'unauthorised' | 'forbidden' | 'absent' | 'rateLimited' | 'refused';
}

const usual: readonly StatusMeaning[] = [
  { status: 401, means: 'unauthorised' },
  { status: 403, means: 'forbidden' },
  { status: 404, means: 'absent' },
  { status: 410, means: 'absent' },
  { status: 429, means: 'rateLimited' },
];

/** @param now epoch milliseconds */
export function judgeAnswer(answer: Exchange, statuses: readonly StatusMeaning[], now: number): Outcome {
  const { status, headers, body } = answer;
  const retryAfterMs = readRetryAfter(headers['retry-after'], now);
  switch (meaningOf(answer, statuses)) {
    case 'absent':
      return { answer: { absent: true }, status };
    case 'unauthorised':
      return giveUp(new Problem('backend.unauthorised', { status }), status);
    case 'forbidden':
      return giveUp(new Problem('backend.forbidden', { status }), status);
    case 'rateLimited':
      return tryAgain(new Problem('backend.rateLimited', { status }), retryAfterMs, status);
    case 'refused':
      return giveUp(new Problem('backend.unexpectedAnswer', { status }), status);
    case null:
      break;
  }
  if (status >= 500) return tryAgain(new Problem('backend.failing', { status }), retryAfterMs, status);
  // Never followed: it may lead to another origin, and the credentials are for this one.
  if (status >= 300 && status < 400) return giveUp(new Problem('backend.redirected', { status }), status);
  if (status < 200 || status >= 300) return giveUp(new Problem('backend.unexpectedAnswer', { status }), status);
  try {
    return { answer: { json: parseBoundedJson(body), headers: toTexts(headers) }, status };
  } catch (error) {
    if (error instanceof RangeError) return giveUp(new Problem('backend.tooLarge', { cause: 'depth' }), status);
    return tryAgain(new Problem('backend.unexpectedAnswer', { status, cause: 'json' }), null, status);
  }
}

function meaningOf({ status, body }: Exchange, statuses: readonly StatusMeaning[]): StatusMeaning['means'] | null {
  const own = statuses.find((one) => one.status === status && (one.when === undefined || says(body, one.when)));
  return (own ?? usual.find((one) => one.status === status))?.means ?? null;
}

function says(body: string, { path, includes }: { path: string; includes: string }): boolean {
  try {
    const found = readPath(parseBoundedJson(body), path);
    return typeof found === 'string' && found.includes(includes);
  } catch {
    return false;
  }
}

function toTexts(headers: Exchange['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

function giveUp(problem: Problem, status = 0): Outcome {
  return { problem, isWorthRetrying: false, retryAfterMs: null, status };
}

function tryAgain(problem: Problem, retryAfterMs: number | null, status = 0): Outcome {
  return { problem, isWorthRetrying: true, retryAfterMs, status };
}

/** What an exchange without a whole answer comes to. */
export function judgeFailure(failure: ExchangeFailure): Outcome {
  return failures[failure.kind](failure);
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

/** Failures before a connection stood: not a byte of the request was sent. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

export function isSurelyUndone({ code, details }: Problem): boolean {
  if (code === 'backend.rateLimited' || code === 'network.proxyUnreachable') return true;
  return code === 'backend.unreachable' && neverSent.has(String(details?.['reason']));
}
