import type { MessageId } from '../../lib/messages.ts';

/** What the reader can do. Each also has a button. */
export const readerActions = [
  'nextMessage',
  'previousMessage',
  'nextHit',
  'previousHit',
  'previousConversation',
  'nextConversation',
  'toggleMask',
  'close',
  'showKeys',
] as const;
export type ReaderAction = (typeof readerActions)[number];

export const readerKeys: Readonly<Record<string, ReaderAction>> = {
  j: 'nextMessage',
  k: 'previousMessage',
  n: 'nextHit',
  p: 'previousHit',
  '[': 'previousConversation',
  ']': 'nextConversation',
  u: 'toggleMask',
  Escape: 'close',
  '?': 'showKeys',
};

/** The sheet of keys, in the order people need them. */
export const keySheet: readonly { keys: readonly string[]; label: MessageId }[] = [
  { keys: ['j', 'k'], label: 'transcripts.keys.message' },
  { keys: ['n', 'p'], label: 'transcripts.keys.hit' },
  { keys: ['[', ']'], label: 'transcripts.keys.conversation' },
  { keys: ['u'], label: 'transcripts.keys.unmask' },
  { keys: ['/'], label: 'transcripts.keys.search' },
  { keys: ['Esc'], label: 'transcripts.keys.close' },
  { keys: ['?'], label: 'transcripts.keys.sheet' },
];

/** Position of the next or previous of `places` seen from `from`; stays where there is none further. Ascending order. */
export function findNeighbour(places: readonly number[], from: number, direction: 1 | -1): number {
  const further = direction === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  return further ?? from;
}
