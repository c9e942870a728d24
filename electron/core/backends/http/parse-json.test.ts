import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBoundedJson } from './parse-json.ts';

describe('JSON from outside', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(parseBoundedJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('may be 64 levels deep and no deeper', () => {
    expect(() => parseBoundedJson('['.repeat(64) + ']'.repeat(64))).not.toThrow();
    expect(() => parseBoundedJson('['.repeat(65) + ']'.repeat(65))).toThrow(RangeError);
    expect(() => parseBoundedJson('{"a":'.repeat(65) + '1' + '}'.repeat(65))).toThrow(RangeError);
  });

  it('may hold any number of brackets inside a text', () => {
    const text = `${'['.repeat(100)}\\"${'{'.repeat(100)}`;
    expect(parseBoundedJson(JSON.stringify({ text }))).toEqual({ text });
  });
});
