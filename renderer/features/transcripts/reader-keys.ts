import type { MessageId } from '../../lib/messages.ts';

/** What the reader can do. Each also has a button. */
export const readerActions = [
  'nextMessage',
  'previousMessage',
  'nextHit',
  'previousHit',
  'stepHits',
  'stepFound',
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
  '1': 'stepHits',
  '2': 'stepFound',
  '[': 'previousConversation',
  ']': 'nextConversation',
  m: 'toggleMask',
  Escape: 'close',
  '?': 'showKeys',
};

/** The sheet of keys, in the order people need them. */
export const keySheet: readonly { keys: readonly string[]; label: MessageId }[] = [
  { keys: ['j', 'k'], label: 'transcripts.keys.message' },
  { keys: ['n', 'p'], label: 'transcripts.keys.hit' },
  { keys: ['[', ']'], label: 'transcripts.keys.conversation' },
  { keys: ['1', '2'], label: 'transcripts.keys.layer' },
  { keys: ['m'], label: 'transcripts.keys.unmask' },
  { keys: ['/'], label: 'transcripts.keys.search' },
  { keys: ['Esc'], label: 'transcripts.keys.close' },
  { keys: ['?'], label: 'transcripts.keys.sheet' },
];
