export interface RetryPolicy {
  /** Tries in all, the first included. */
  attempts: number;
  firstDelayMs: number;
  longestDelayMs: number;
}

/**
 * How long to wait before the next try: twice as long each time, of which a random half is left out so that many
 * callers do not come back at once. What the system asks for in Retry-After counts where it is longer, but no more
 * than `longestDelayMs`: a job must not sleep for a day because a header says so.
 * @param attempt 1 after the first failure
 * @param random from 0 to 1
 */
export function delayBeforeRetry(
  policy: RetryPolicy,
  attempt: number,
  retryAfterMs: number | null,
  random: number,
): number {
  const exponential = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  const jittered = exponential * (0.5 + random / 2);
  return Math.round(Math.min(policy.longestDelayMs, Math.max(jittered, retryAfterMs ?? 0)));
}

/** Retry-After as milliseconds from now; null where the header is absent or neither seconds nor an HTTP date. */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) || !/[a-z]/i.test(text) ? null : Math.max(0, at - now);
}

/** In milliseconds. */
export interface Patience {
  /** While nothing is known of a system. */
  timeoutMs: number;
  shortestTimeoutMs: number;
  longestTimeoutMs: number;
}

/**
 * How long an exchange may take: ten times the slowest answer so far, and twice as long with each try. So a lost
 * request is noticed soon, and a slow system is waited for.
 * @param attempt 1 for the first try
 * @param slowestAnswerMs null before the first answer
 */
export function timeoutOf(patience: Patience, attempt: number, slowestAnswerMs: number | null): number {
  const { timeoutMs, shortestTimeoutMs, longestTimeoutMs } = patience;
  const usual = slowestAnswerMs === null ? timeoutMs : Math.max(shortestTimeoutMs, 10 * slowestAnswerMs);
  return Math.min(longestTimeoutMs, usual * 2 ** (attempt - 1));
}
