import type { Connector } from './description.ts';
import { requireInstant, requireRows } from './require-field.ts';
import { readPath, readText } from './json-path.ts';

type Snapshots = Extract<Connector['messages']['at'], { from: 'snapshots' }>;

/** For each message the time of the oldest saved state that holds it. The order of the states does not matter. */
export function readSnapshotTimes(snapshots: Snapshots, messageId: string, answer: unknown): Map<string, number> {
  const times = new Map<string, number>();
  for (const state of requireRows(answer, snapshots.rows)) {
    const takenAt = requireInstant(state, snapshots.takenAt);
    const messages = readPath(state, snapshots.messages);
    for (const message of Array.isArray(messages) ? messages : []) {
      const id = readText(message, messageId);
      if (id !== undefined) times.set(id, Math.min(takenAt, times.get(id) ?? Infinity));
    }
  }
  return times;
}

/**
 * Messages that tell their time keep it; the others get that of the oldest state that holds them, never running
 * backwards, and where no state is kept that of the message before, or the start.
 */
export function assignTimes<Message extends { externalId: string; at: number | null }>(
  messages: readonly Message[],
  times: ReadonlyMap<string, number>,
  startedAt: number,
): (Message & { at: number })[] {
  let previous = startedAt;
  return messages.map((message) => {
    previous = message.at ?? Math.max(previous, times.get(message.externalId) ?? previous);
    return { ...message, at: previous };
  });
}
