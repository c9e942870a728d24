import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../dictionaries/load-dictionary.ts';
import { ScannedText } from '../text/scanned-text.ts';
import { detectAddresses } from './detect-addresses.ts';

const find = (text: string): string[] =>
  detectAddresses(new ScannedText().read(text, loadDictionary())).map(({ start, end }) => text.slice(start, end));

describe('postal addresses', () => {
  it.each([
    ['Ich wohne in der Musterstraße 12a, 10115 Berlin.', 'Musterstraße 12a, 10115 Berlin'],
    ['Meine Adresse: Am Alten Markt 3, 14467 Potsdam', 'Am Alten Markt 3, 14467 Potsdam'],
    ['Frankfurter Allee 73, 10247 Berlin', 'Frankfurter Allee 73, 10247 Berlin'],
    ['Straße des 17. Juni 135, 10623 Berlin', 'Straße des 17. Juni 135, 10623 Berlin'],
    ['Postfach 12 34, 53004 Bonn', 'Postfach 12 34, 53004 Bonn'],
    ['Schloßstr. 5\n12163 Berlin\nDeutschland', 'Schloßstr. 5\n12163 Berlin\nDeutschland'],
    ['Bitte an Lindenweg 4 liefern.', 'Lindenweg 4'],
  ])('are found in German: "%s"', (text, address) => expect(find(text)).toEqual([address]));

  it.each([
    ['I live at 221B Baker Street, London NW1 6XE.', '221B Baker Street, London NW1 6XE'],
    ['350 Fifth Avenue, Apt. 4B, New York, NY 10118', '350 Fifth Avenue, Apt. 4B, New York, NY 10118'],
    [
      'Send it to 1600 Pennsylvania Avenue NW, Washington, DC 20500.',
      '1600 Pennsylvania Avenue NW, Washington, DC 20500',
    ],
    ['P.O. Box 1234, Springfield, IL 62701', 'P.O. Box 1234, Springfield, IL 62701'],
    ['The salon is located at 2644 Broadway.', '2644 Broadway'],
    ['My zip code is 98547.', '98547'],
  ])('are found in English: "%s"', (text, address) => expect(find(text)).toEqual([address]));

  it.each([
    ['Via Roma 15, 00184 Roma', 'Via Roma 15, 00184 Roma'],
    ['12 rue de Rivoli, 75001 Paris', '12 rue de Rivoli, 75001 Paris'],
  ])('are found as their country writes them: "%s"', (text, address) => expect(find(text)).toEqual([address]));

  it.each([
    'I need 12 drive passes and 3 street maps.',
    'Am 3. Mai um 17 Uhr',
    'The meeting is at 10 in the park.',
    'We drove 200 miles on the road.',
    'Ich nehme 2 Pizzen und 1 Cola in 30 Minuten.',
    'Die Bahnhofstraße ist gesperrt.',
    'It costs $12 a square foot.',
    'Das kostet 12,50 Euro im Monat.',
  ])('are not seen in "%s"', (text) => expect(find(text)).toEqual([]));
});
