import { describe, expect, it } from 'vitest';
import { isTyping, keyOf } from './keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

/** A browser's event keeps what it says in getters of its class. */
class PressedKey {
  readonly #key: string;
  constructor(key: string) {
    this.#key = key;
  }
  get key() {
    return this.#key;
  }
  get shiftKey() {
    return true;
  }
  get ctrlKey() {
    return false;
  }
  get metaKey() {
    return false;
  }
  get altKey() {
    return false;
  }
}

describe('naming a key', () => {
  it('reads events as browsers make them', () => {
    expect(keyOf(new PressedKey('ArrowLeft'))).toBe('Shift+ArrowLeft');
  });

  it('is the same for Ctrl and Cmd', () => {
    expect(press('l', { ctrlKey: true })).toBe('Mod+l');
    expect(press('L', { metaKey: true })).toBe('Mod+l');
  });

  it('reads a bracket typed with AltGr on a German keyboard as the bracket', () => {
    expect(press('[', { ctrlKey: true, altKey: true })).toBe('[');
  });

  it('says that Shift was held where the key itself does not', () => {
    expect(press('ArrowRight', { shiftKey: true })).toBe('Shift+ArrowRight');
    expect(press('?', { shiftKey: true })).toBe('?');
  });

  it('does not take Alt combinations for plain keys', () => {
    expect(press('j', { altKey: true })).toBe('Alt+j');
  });
});

describe('typing', () => {
  it('is going on in fields and editable elements only', () => {
    const element = (tagName: string, isContentEditable = false) =>
      ({ tagName, isContentEditable }) as unknown as EventTarget;
    expect(['INPUT', 'TEXTAREA', 'SELECT'].map((name) => isTyping(element(name)))).toEqual([true, true, true]);
    expect(isTyping(element('DIV', true))).toBe(true);
    expect(isTyping(element('BUTTON'))).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
