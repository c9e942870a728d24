import { createContext, use } from 'react';
import { useKeys } from './keys.ts';
import type { MessageId } from './messages.ts';

interface Line {
  /** What each key does; keys that belong together stand in one line of the sheet. */
  keys: Readonly<Record<string, string>>;
  label: MessageId;
}

/** Every key of Custos and where it works, in the order people need them. The handlers and the sheet read it. */
export const shortcuts = {
  frame: [
    { keys: { 'Mod+k': 'find' }, label: 'palette.open' },
    { keys: { 'Mod+f': 'searchEverything' }, label: 'search.title' },
    { keys: { 'Alt+ArrowLeft': 'back', 'Alt+ArrowRight': 'forward' }, label: 'shortcuts.move' },
    { keys: { 'Mod+l': 'lock' }, label: 'palette.command.vault.lock' },
    { keys: { 'Mod+p': 'print' }, label: 'shortcuts.print' },
    { keys: { F1: 'help' }, label: 'help.open' },
    { keys: { '?': 'showShortcuts' }, label: 'transcripts.keys.sheet' },
  ],
  incidents: [{ keys: { 'Mod+i': 'addTask' }, label: 'incidents.quickTask' }],
  search: [{ keys: { '/': 'search' }, label: 'transcripts.keys.search' }],
  reader: [
    { keys: { j: 'nextMessage', k: 'previousMessage' }, label: 'transcripts.keys.message' },
    { keys: { n: 'nextHit', p: 'previousHit' }, label: 'transcripts.keys.hit' },
    { keys: { '[': 'previousConversation', ']': 'nextConversation' }, label: 'transcripts.keys.conversation' },
    { keys: { '1': 'stepHits', '2': 'stepFound' }, label: 'transcripts.keys.layer' },
    { keys: { m: 'toggleMask' }, label: 'transcripts.keys.unmask' },
    { keys: { Escape: 'close' }, label: 'transcripts.keys.close' },
  ],
  review: [
    { keys: { j: 'nextMessage', k: 'previousMessage' }, label: 'reviews.keys.message' },
    { keys: { n: 'nextPlace', p: 'previousPlace' }, label: 'reviews.keys.place' },
    { keys: { '2': 'stepFound', '3': 'stepOwn' }, label: 'reviews.keys.layer' },
    { keys: { ArrowLeft: 'previousWord', ArrowRight: 'nextWord' }, label: 'reviews.keys.word' },
    { keys: { 'Shift+ArrowLeft': 'fewerWords', 'Shift+ArrowRight': 'moreWords' }, label: 'reviews.keys.words' },
    { keys: { a: 'accept', x: 'reject' }, label: 'reviews.keys.verdict' },
    { keys: { r: 'redact' }, label: 'reviews.keys.redact' },
    { keys: { t: 'thirdPerson' }, label: 'reviews.keys.thirdPerson' },
    { keys: { c: 'specialCategory' }, label: 'reviews.keys.specialCategory' },
    { keys: { g: 'note' }, label: 'reviews.keys.note' },
    { keys: { s: 'saveAndNext' }, label: 'reviews.keys.save' },
    { keys: { u: 'undo' }, label: 'reviews.keys.undo' },
    { keys: { m: 'toggleMask' }, label: 'reviews.keys.unmask' },
    { keys: { '[': 'previousConversation', ']': 'nextConversation' }, label: 'reviews.keys.conversation' },
    { keys: { Escape: 'close' }, label: 'reviews.keys.close' },
  ],
  sample: [
    { keys: { j: 'nextMessage', k: 'previousMessage' }, label: 'reviews.keys.message' },
    { keys: { m: 'toggleMask' }, label: 'shortcuts.unmaskConversation' },
    { keys: { s: 'saveAndNext' }, label: 'reviews.keys.save' },
    { keys: { '[': 'previousConversation', ']': 'nextConversation' }, label: 'reviews.keys.conversation' },
    { keys: { Escape: 'close' }, label: 'reviews.keys.close' },
  ],
  disclosure: [
    { keys: { j: 'nextMessage', k: 'previousMessage' }, label: 'reviews.keys.message' },
    { keys: { n: 'nextPlace', p: 'previousPlace' }, label: 'shortcuts.place' },
    { keys: { ArrowLeft: 'previousWord', ArrowRight: 'nextWord' }, label: 'reviews.keys.word' },
    { keys: { 'Shift+ArrowLeft': 'fewerWords', 'Shift+ArrowRight': 'moreWords' }, label: 'reviews.keys.words' },
    { keys: { a: 'disclose', r: 'redact', x: 'withhold' }, label: 'shortcuts.disclose' },
    { keys: { g: 'ground' }, label: 'shortcuts.ground' },
    { keys: { s: 'saveAndNext' }, label: 'reviews.keys.save' },
    { keys: { u: 'undo' }, label: 'reviews.keys.undo' },
    { keys: { '[': 'previousConversation', ']': 'nextConversation' }, label: 'shortcuts.conversation' },
    { keys: { Escape: 'close' }, label: 'shortcuts.backToCase' },
  ],
  chart: [{ keys: { t: 'toggleTable' }, label: 'shortcuts.table' }],
  panel: [{ keys: { Escape: 'close' }, label: 'shortcuts.closePanel' }],
} as const satisfies Record<string, readonly Line[]>;

export type ShortcutScope = keyof typeof shortcuts;
type ValueOf<Keys> = Keys extends unknown ? Keys[keyof Keys] : never;
export type ShortcutAction<Scope extends ShortcutScope> = ValueOf<(typeof shortcuts)[Scope][number]['keys']> & string;
export type ShortcutActions<Scope extends ShortcutScope> = Readonly<Record<ShortcutAction<Scope>, () => void>>;

/** Runs what the table says a key does here. */
export function useShortcuts<Scope extends ShortcutScope>(
  scope: Scope,
  actions: ShortcutActions<Scope>,
  isActive = true,
): void {
  const byName: Readonly<Record<string, () => void>> = actions;
  const lines: readonly Line[] = shortcuts[scope];
  const pairs = lines.flatMap(({ keys }) => Object.entries(keys));
  useKeys(Object.fromEntries(pairs.map(([key, action]) => [key, () => byName[action]?.()])), isActive);
}

/** Opens the sheet of all shortcuts, which the frame shows. */
export const ShortcutSheetContext = createContext<() => void>(() => undefined);

export function useShortcutSheet(): () => void {
  return use(ShortcutSheetContext);
}

const written: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→', Shift: '⇧' };

/** A key as it stands on the sheet. @param mod what the key for commands is called */
export function writeKey(key: string, mod: string): string {
  return key
    .split('+')
    .map((part) =>
      part === 'Mod' ? mod : (written[part] ?? (part.length === 1 && key !== part ? part.toUpperCase() : part)),
    )
    .join(' ');
}
