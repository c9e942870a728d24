import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCards } from './detect-card.ts';

/** Test numbers published by the card networks' payment processors. */
const published = [
  '4111111111111111',
  '4012888888881881',
  '4222222222222',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '6011111111111117',
  '30569309025904',
  '3530111333300000',
];

describe('payment cards', () => {
  it.each(published)('finds %s plain, with spaces and with hyphens', (card) => {
    for (const written of [card, card.replace(/(.{4})(?=.)/g, '$1 '), card.replace(/(.{4})(?=.)/g, '$1-')]) {
      expect(detectCards(`Karte ${written}.`)).toMatchObject([
        { type: 'card', start: 6, end: 6 + written.length, normalised: card },
      ]);
    }
  });

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 15 }), fc.integer({ min: 1, max: 9 }), (index, by) => {
        const card = '5555555555554444';
        const wrong = String((Number(card[index]) + by) % 10);
        expect(detectCards(card.slice(0, index) + wrong + card.slice(index + 1))).toEqual([]);
      }),
    );
  });

  it.each(['411111111111', '41111111111111111111', '0000000000000000', 'x4111111111111111', '4111111111111111x'])(
    'leaves %s alone: too short, too long, empty or part of a word',
    (text) => expect(detectCards(text)).toEqual([]),
  );
});
