/** A message's id says when it was said: epoch milliseconds * 1024 + a number among those of the same millisecond. */
export const idsPerMillisecond = 1024;

/** Ids are exact in a JavaScript number until 2248. The years between leave room for all that is moved here. */
const lastInstant = Date.UTC(2200, 0) - 1;

export function instantOf(messageId: number): number {
  return Math.floor(messageId / idsPerMillisecond);
}

/** The lowest id at or after an instant. Instants outside 1970 to 2199 are moved to its ends. */
export function firstIdAt(epochMs: number): number {
  const whole = Math.trunc(Math.min(Math.max(epochMs, 0), lastInstant));
  return whole * idsPerMillisecond;
}

/** The lowest and the highest of at least one id. */
export function rangeOfIds(ids: readonly number[]): { lowest: number; highest: number } {
  // Not Math.min(...ids): a long conversation has more ids than a call may have arguments.
  return {
    lowest: ids.reduce((one, other) => Math.min(one, other), Number.MAX_SAFE_INTEGER),
    highest: ids.reduce((one, other) => Math.max(one, other), 0),
  };
}
