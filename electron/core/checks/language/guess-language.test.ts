import { describe, expect, it } from 'vitest';
import { tokenise } from '../phrases/tokenise.ts';
import { guessLanguage } from './guess-language.ts';

describe('the language of a message', () => {
  it.each([
    ['Wo bleibt meine Bestellung?', 'de'],
    ['hab ich doch schon gesagt', 'de'],
    ['Hinweise zum Datenschutz', 'de'],
    ["where's my order lol", 'en'],
    ['Our privacy notice', 'en'],
    ['All details on data processing', 'en'],
    ['Merci de lire notre politique de confidentialité', 'fr'],
    ['Información sobre protección de datos', 'es'],
    ['Tutte le informazioni sulla privacy', 'it'],
    ['Lees onze privacyverklaring', 'nl'],
  ])('%s is %s', (text, language) => {
    expect(guessLanguage(tokenise(text).tokens)).toBe(language);
  });

  it.each(['GZ-558210', 'Privacy: https://shop.example/the/and/of/you', '', 'Q7RTL2, Hollenstein', 'in'])(
    '"%s" does not tell',
    (text) => {
      expect(guessLanguage(tokenise(text).tokens)).toBeNull();
    },
  );
});
