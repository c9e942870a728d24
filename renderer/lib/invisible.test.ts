import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitInvisible } from './invisible.ts';

const characters = fc.constantFrom('a', ' ', '\r', '\n', '\u0000', '\u202E', '\uFEFF', '\uD800', '😀');

const shown = (text: string) =>
  splitInvisible(text)
    .map(({ source, mark }) => mark ?? source)
    .join('');

describe('showing what nobody sees', () => {
  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        expect(
          splitInvisible(text)
            .map(({ source }) => source)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('names characters that turn the writing direction', () => {
    expect(shown('Rechnung\u202Efdp.exe')).toBe('RechnungU+202Efdp.exe');
    expect(shown('a\u2066b\u2069c')).toBe('aU+2066bU+2069c');
  });

  it('names control characters, soft hyphens and spaces without width', () => {
    expect(shown('a\u0000b\u001b[31mc\u200Bd\u00ADe')).toBe('aU+0000bU+001B[31mcU+200BdU+00ADe');
  });

  it('leaves line ends, tabs and emoji joined by a joiner alone', () => {
    expect(shown('a\r\nb\tc 👩‍💻')).toBe('a\r\nb\tc 👩‍💻');
  });
});
