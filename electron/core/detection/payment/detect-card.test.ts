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

const find = (text: string): string[] => detectCards(text).map(({ start, end }) => text.slice(start, end));

describe('payment cards', () => {
  it.each(published)('finds %s plain, with spaces and with hyphens', (card) => {
    for (const written of [card, card.replace(/(.{4})(?=.)/g, '$1 '), card.replace(/(.{4})(?=.)/g, '$1-')]) {
      expect(detectCards(`Karte ${written}.`)).toMatchObject([
        { type: 'card', start: 6, end: 6 + written.length, normalised: card },
      ]);
    }
  });

  it('takes neither the date nor the code behind a card', () => {
    expect(find('4111 1111 1111 1111 12/26 123')).toEqual(['4111 1111 1111 1111']);
    expect(find('Karte 3782 822463 10005 05 27')).toEqual(['3782 822463 10005']);
    expect(find('5555555555554444 4111111111111111')).toEqual(['5555555555554444', '4111111111111111']);
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

  it('needs a word for the networks whose numbers have any length', () => {
    expect(find('6759649826438453')).toEqual([]);
    expect(find('Maestro 6759649826438453')).toEqual(['6759649826438453']);
  });

  it.each([
    ['411111111111', 'too short'],
    ['41111111111111111111', 'too long'],
    ['4111111111111112', 'a wrong check digit'],
    ['0000000000000000', 'empty'],
    ['1111111111111117', 'of no network'],
    ['x4111111111111111', 'part of a word'],
    ['4111111111111111x', 'part of a word'],
    ['Sendungsnummer 4111111111111111', 'announced as another number'],
  ])('leaves %s alone: %s', (text) => expect(find(text)).toEqual([]));
});
