import { useEffect, useLayoutEffect, useRef } from 'react';

/** True while keys belong to what the person writes. */
export function isTyping(target: EventTarget | null): boolean {
  if (target === null || !('tagName' in target)) return false;
  const element = target as HTMLElement;
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & { shiftKey?: boolean };

/** Name of a key as key maps write it: "j", "[", "Escape", "Mod+l", "Shift+ArrowRight". */
export function keyOf(event: KeyPress): string {
  // On many keyboards [ and ] need AltGr, which arrives as Ctrl+Alt.
  const isAltGraph = event.ctrlKey && event.altKey && event.key.length === 1;
  if (isAltGraph) return event.key;
  const modifier = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  if (event.altKey && !modifier) return `Alt+${event.key}`;
  // A character says itself whether Shift was held.
  const shift = event.shiftKey && event.key.length > 1 ? 'Shift+' : '';
  return modifier + shift + (modifier ? event.key.toLowerCase() : event.key);
}

export type KeyMap = Readonly<Record<string, () => void>>;

/** Runs the action of a key. Plain keys rest while someone types or a dialog is open, function keys only in a dialog. */
export function useKeys(keys: KeyMap, isActive = true): void {
  const current = useRef(keys);
  // Before the next key can arrive: an effect may wait for a quiet moment, and the key would act on what is gone.
  useLayoutEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!isActive) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = keyOf(event);
      const isPlain = !key.startsWith('Mod+');
      const isFunctionKey = /^F\d+$/.test(key);
      if (isPlain && !isFunctionKey && isTyping(event.target)) return;
      if (isPlain && isInDialog(event.target)) return;
      const action = Object.hasOwn(current.current, key) ? current.current[key] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    // Not the window: a tooltip that happens to be open keeps Escape from it, and one press would do nothing.
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isActive]);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
