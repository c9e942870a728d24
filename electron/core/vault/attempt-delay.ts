/** Failures in a row, and since when the next try waits. Times are epoch milliseconds. */
export interface FailedRow {
  inARow: number;
  waitsFrom: number;
}

const freeTries = 2;
const longestSeconds = 60;

/** From the third failure in a row on each next try waits: 2, 4, 8 … 60 seconds. */
export function delaySeconds(inARow: number): number {
  return inARow <= freeTries ? 0 : Math.min(longestSeconds, 2 ** (inARow - freeTries));
}

/**
 * @returns seconds left. A clock that was set back starts the delay anew instead of prolonging it: `restarts` says that
 *   `waitsFrom` is to become `now`.
 */
export function remainingDelay(row: FailedRow, now: number): { seconds: number; restarts: boolean } {
  const delay = delaySeconds(row.inARow);
  const restarts = delay > 0 && row.waitsFrom > now;
  const elapsed = Math.max(0, (now - row.waitsFrom) / 1000);
  return { seconds: Math.max(0, Math.ceil(delay - elapsed)), restarts };
}
