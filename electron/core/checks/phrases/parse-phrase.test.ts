import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../../shared/errors/problem.ts';
import { parsePhrase } from './parse-phrase.ts';

function fault(text: string): unknown {
  try {
    parsePhrase(text);
    return null;
  } catch (error) {
    return error instanceof Problem ? error.details : error;
  }
}

describe('a phrase', () => {
  it('is read with its choices, gaps and open words', () => {
    expect(parsePhrase('ich [will] … (Menschen|jemand echtes) sprech* #')).toMatchObject([
      { kind: 'word', text: 'ich' },
      { kind: 'choice', isOptional: true, options: [[{ text: 'will' }]] },
      { kind: 'gap' },
      {
        kind: 'choice',
        isOptional: false,
        options: [[{ text: 'menschen' }], [{ text: 'jemand' }, { text: 'echtes' }]],
      },
      { kind: 'word', text: 'sprech', isOpenAfter: true, isOpenBefore: false },
      { kind: 'number' },
    ]);
    expect(parsePhrase('E-Mail, bitte ... *bot *')).toMatchObject([
      { text: 'e' },
      { text: 'mail' },
      { text: 'bitte' },
      { kind: 'gap' },
      { text: 'bot', isOpenBefore: true },
      { kind: 'any' },
    ]);
  });

  it.each([
    ['ich (will', 'unclosed', 9],
    ['ich will)', 'unopened', 8],
    ['ich | du', 'unopened', 4],
    ['ich [will)', 'unopened', 9],
    ['ich (|will)', 'emptyChoice', 4],
    ['ich {will}', 'character', 4],
    ['[ich] […]', 'matchesNothing', 9],
    ['…', 'matchesNothing', 1],
    ['… löschen', 'startsAnywhere', 0],
    ['[bitte] * löschen', 'startsAnywhere', 0],
    ['löschen …', 'endsAnywhere', 9],
    ['((((((((a))))))))', 'tooDeep', 6],
  ])('%s is refused: %s at %i', (text, why, at) => {
    expect(fault(text)).toEqual({ why, at });
  });

  it('is read or refused with a reason and a place inside it, whatever it is', () => {
    const marks = fc.constantFrom('(', ')', '[', ']', '|', '*', '…', '...', '#', 'a', 'ß', "'", ' ', '{', '😀');
    fc.assert(
      fc.property(
        fc.array(marks).map((parts) => parts.join('')),
        (text) => {
          const details = fault(text) as { at: number; why: string } | null;
          if (details === null) return;
          expect(details.why).toMatch(/^[a-zA-Z]+$/);
          expect(details.at).toBeGreaterThanOrEqual(0);
          expect(details.at).toBeLessThanOrEqual(text.length);
          expect(JSON.stringify(details)).not.toContain('ß');
        },
      ),
    );
  });
});
