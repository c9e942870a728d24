import { describe, expect, it } from 'vitest';
import { isMessageId } from './messages.ts';
import { shortcuts, writeKey } from './shortcuts.ts';

describe('the table of shortcuts', () => {
  it.each(Object.entries(shortcuts))('gives each key of %s one action, and each action one key', (_scope, lines) => {
    const pairs = lines.flatMap(({ keys }) => Object.entries<string>(keys));
    expect(pairs.length).toBeGreaterThan(0);
    expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length);
    expect(new Set(pairs.map(([, action]) => action)).size).toBe(pairs.length);
  });

  it('has words for every line and for every place the keys work at', () => {
    for (const [scope, lines] of Object.entries(shortcuts)) {
      expect(isMessageId(`shortcuts.scope.${scope}`), scope).toBe(true);
      for (const { label } of lines) expect(isMessageId(label), label).toBe(true);
    }
  });

  it('keeps the keys of the frame free everywhere else', () => {
    const { frame, ...others } = shortcuts;
    const taken = frame.flatMap(({ keys }) => Object.keys(keys));
    const elsewhere = Object.values(others).flatMap((lines) => lines.flatMap(({ keys }) => Object.keys(keys)));
    expect(elsewhere.filter((key) => taken.includes(key))).toEqual([]);
  });

  it('writes keys as they are labelled', () => {
    expect(writeKey('Mod+k', 'Strg')).toBe('Strg K');
    expect(writeKey('Alt+ArrowLeft', 'Strg')).toBe('Alt ←');
    expect(writeKey('Shift+ArrowRight', 'Ctrl')).toBe('⇧ →');
    expect(writeKey('Escape', 'Ctrl')).toBe('Esc');
    expect(writeKey('j', 'Ctrl')).toBe('j');
  });
});
