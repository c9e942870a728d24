import { describe, expect, it } from 'vitest';
import { isTyping, keyOf } from './keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('naming a key', () => {
  it('is the same for Ctrl and Cmd', () => {
    expect(press('l', { ctrlKey: true })).toBe('Mod+l');
    expect(press('L', { metaKey: true })).toBe('Mod+l');
  });

  it('reads a bracket typed with AltGr on a German keyboard as the bracket', () => {
    expect(press('[', { ctrlKey: true, altKey: true })).toBe('[');
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
