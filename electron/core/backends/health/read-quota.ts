import type { Exchange } from '../http/exchange.ts';
import { readRetryAfter } from '../http/retry.ts';

/** What an answer says of how many requests are allowed. Times are epoch milliseconds. */
export interface Quota {
  most: number | null;
  remaining: number | null;
  resetsAt: number | null;
}

/** Longer ones than this are instants, not spans. */
const longestSpanSeconds = 1_000_000_000;

/**
 * Reads the headers that systems use for it: RateLimit and RateLimit-Policy of the IETF draft in both of its forms, its
 * older RateLimit-*, X-RateLimit-* and X-Rate-Limit-*, and Retry-After. Null where an answer names none.
 */
export function readQuota(headers: Exchange['headers'], status: number, at: number): Quota | null {
  const named = (suffix: string): number | null =>
    readNumber(headers[`ratelimit-${suffix}`]) ??
    readNumber(headers[`x-ratelimit-${suffix}`]) ??
    readNumber(headers[`x-rate-limit-${suffix}`]);
  const combined = textOf(headers['ratelimit']);
  const most =
    named('limit') ??
    readNumber(headers['x-rate-limit']) ??
    readParameter(combined, 'limit') ??
    readParameter(textOf(headers['ratelimit-policy']), 'q');
  const remaining = named('remaining') ?? readParameter(combined, 'remaining') ?? readParameter(combined, 'r');
  const reset = named('reset') ?? readParameter(combined, 'reset') ?? readParameter(combined, 't');
  const retryAfterMs = status === 429 || status === 503 ? readRetryAfter(headers['retry-after'], at) : null;
  if (most === null && remaining === null && reset === null && retryAfterMs === null) return null;
  return {
    most,
    remaining: status === 429 ? 0 : remaining,
    resetsAt: reset === null ? (retryAfterMs === null ? null : at + retryAfterMs) : toInstant(reset, at),
  };
}

/** Some systems name seconds from now, others seconds since 1970, a few milliseconds since 1970. */
function toInstant(reset: number, at: number): number {
  if (reset < longestSpanSeconds) return at + reset * 1000;
  return reset < longestSpanSeconds * 100 ? reset * 1000 : reset;
}

function readNumber(header: string | string[] | undefined): number | null {
  // "100, 100;window=60": the first is the one that counts now.
  const found = /^\s*(\d{1,13})(?:\.\d+)?\s*(?:[,;]|$)/.exec(textOf(header));
  return found ? Number(found[1]) : null;
}

function readParameter(text: string, name: string): number | null {
  const found = new RegExp(`(?:^|[;,])\\s*${name}\\s*=\\s*"?(\\d{1,13})`, 'i').exec(text);
  return found ? Number(found[1]) : null;
}

function textOf(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header.join(', ') : (header ?? '')).slice(0, 500);
}
