const lastTurns = new WeakMap<object, Promise<unknown>>();

/**
 * Lets changes of one content follow each other. A change reads before it writes, and what it read must still be so
 * when it writes.
 */
export function oneAtATime<Result>(content: object, change: () => Promise<Result>): Promise<Result> {
  const turn = (lastTurns.get(content) ?? Promise.resolve()).then(change);
  lastTurns.set(
    content,
    turn.catch(() => undefined),
  );
  return turn;
}
