import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TranscriptMessage } from '../../../shared/contract/transcripts.ts';
import { countTypes, findPlace, listPlaces, stepWord } from './places.ts';
import type { Place } from './places.ts';

function message(id: number, found: [start: number, end: number, verdict?: 'rejected'][]): TranscriptMessage {
  return {
    id,
    at: '2026-01-01T00:00:00Z',
    role: 'person',
    text: '',
    isUnmasked: false,
    found: found.map(([start, end, verdict]) => ({
      start,
      end,
      type: start % 2 === 0 ? 'email' : 'iban',
      confidence: 1,
      reason: 'test',
      isValidated: true,
      verdict: verdict ?? null,
    })),
  };
}

const messages = [
  message(10, [[4, 8]]),
  message(11, []),
  message(12, [
    [1, 3],
    [7, 9, 'rejected'],
  ]),
];
const nothing = new Map();

describe('the places of a layer', () => {
  it('come in the order of reading', () => {
    const hits = new Map([
      [
        12,
        [
          { start: 5, end: 6 },
          { start: 0, end: 2 },
        ],
      ],
    ]);
    expect(listPlaces('hits', messages, hits, nothing).map(({ messageId, start }) => [messageId, start])).toEqual([
      [12, 0],
      [12, 5],
    ]);
    expect(listPlaces('found', messages, nothing, nothing).map(({ index, start }) => [index, start])).toEqual([
      [0, 4],
      [2, 1],
      [2, 7],
    ]);
    expect(listPlaces('own', messages, nothing, nothing)).toEqual([]);
  });

  it('are counted by type, without what was rejected', () => {
    expect(countTypes(messages)).toEqual([
      { type: 'email', count: 1 },
      { type: 'iban', count: 1 },
    ]);
  });
});

describe('stepping through places', () => {
  const places = fc
    .array(fc.record({ index: fc.nat(6), start: fc.nat(6) }), { maxLength: 12 })
    .map((all) =>
      all
        .map(({ index, start }): Place => ({ index, start, end: start + 1, messageId: index }))
        .toSorted((one, other) => one.index - other.index || one.start - other.start),
    );

  it('goes to the nearest place ahead or behind, and stays where there is none', () => {
    const order = ({ index, start }: { index: number; start: number }): number => index * 100 + start;
    fc.assert(
      fc.property(places, fc.nat(6), fc.integer({ min: -1, max: 6 }), (all, index, start) => {
        const from = { index, start };
        const ahead = all.map(order).filter((at) => at > order(from));
        const behind = all.map(order).filter((at) => at < order(from));
        const next = findPlace(all, from, 1);
        const previous = findPlace(all, from, -1);
        expect(next && order(next)).toBe(ahead.length === 0 ? null : Math.min(...ahead));
        expect(previous && order(previous)).toBe(behind.length === 0 ? null : Math.max(...behind));
      }),
    );
  });
});

describe('choosing words by keyboard', () => {
  const text = 'Ich bin Ana-Lena, ja?';
  const read = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

  it('begins at the first or the last word and goes on from there', () => {
    const first = stepWord(text, null, 1, false);
    expect(read(first)).toBe('Ich');
    expect(read(stepWord(text, first, 1, false))).toBe('bin');
    expect(read(stepWord(text, null, -1, false))).toBe('?');
    expect(read(stepWord(text, first, -1, false))).toBe('Ich');
  });

  it('takes further words in, and gives them up again down to one', () => {
    const bin = { start: 4, end: 7 };
    const two = stepWord(text, bin, 1, true);
    expect(read(two)).toBe('bin Ana');
    const more = stepWord(text, stepWord(text, two, 1, true), 1, true);
    expect(read(more)).toBe('bin Ana-Lena');
    expect(read(stepWord(text, more, -1, true))).toBe('bin Ana-');
    expect(read(stepWord(text, bin, -1, true))).toBe('bin');
  });

  it('finds nothing in a text without words', () => {
    expect(stepWord('  \n', null, 1, false)).toBeNull();
  });
});
