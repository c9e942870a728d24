export interface StripMark {
  /** Where in the conversation, 0 at the top and 1 at the bottom. */
  position: number;
  /** Index of the first message it stands for. */
  index: number;
}

/** More dots than this could not be told apart. */
const slots = 100;

/** Dots for the messages at `indexes` out of `count`; close neighbours share one. */
export function placeMarks(indexes: readonly number[], count: number): StripMark[] {
  const bySlot = new Map<number, StripMark>();
  for (const index of indexes) {
    const position = count === 0 ? 0 : (index + 0.5) / count;
    const slot = Math.floor(position * slots);
    if (!bySlot.has(slot)) bySlot.set(slot, { position, index });
  }
  return [...bySlot.values()];
}
