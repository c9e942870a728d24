import { describe, expect, it } from 'vitest';
import { findingGroups } from '../../../../shared/contract/finding-types.ts';
import { loadDictionary } from '../dictionaries/load-dictionary.ts';
import { ScannedText } from '../text/scanned-text.ts';
import { detectHints } from './detect-hints.ts';
import { loadLexicon } from './lexicon.ts';

const detect = (text: string) => detectHints(new ScannedText().read(text, loadDictionary()));
const find = (text: string): string[] =>
  detect(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('hints at special categories, offences, children and money', () => {
  it.each([
    ['Ich habe Diabetes Typ 2.', ['hint.health Diabetes Typ 2']],
    ['Wegen meines Bandscheibenvorfalls kann ich nicht arbeiten.', ['hint.health Bandscheibenvorfalls']],
    ['Speiseröhrenkrebs wurde bei mir festgestellt.', ['hint.health Speiseröhrenkrebs']],
    ['Meine Frau ist schwanger.', ['hint.health schwanger']],
    ['Ich bin Mitglied der IG Metall.', ['hint.tradeUnion IG Metall']],
    ['Ich bin Muslim und esse kein Schweinefleisch.', ['hint.religion Muslim']],
    ['Ich bin vorbestraft.', ['hint.criminal vorbestraft']],
    ['Meine Tochter (8) braucht einen Pass.', ['hint.minor Tochter (8']],
    ['Ich bin 15 und möchte ein Konto.', ['hint.minor Ich bin 15']],
    ['Mein Fingerabdruck ist gespeichert.', ['hint.biometric Fingerabdruck']],
  ])('are found in German: "%s"', (text, hints) => expect(find(text)).toEqual(hints));

  it.each([
    ['my doctor said I have breast cancer', ['hint.health my doctor', 'hint.health breast cancer']],
    ["I'm gay and looking for a venue.", ['hint.sexualLife gay']],
    ['I am a member of a trade union', ['hint.tradeUnion trade union']],
    ['I have a criminal record.', ['hint.criminal criminal record']],
    ['My son is 7 years old.', ['hint.minor son is 7 years old']],
    ['Your account balance is $5,118.77.', ['hint.payment account balance', 'hint.payment $5,118.77']],
    ['I have not only diabetes but also asthma.', ['hint.health diabetes', 'hint.health asthma']],
  ])('are found in English: "%s"', (text, hints) => expect(find(text).toSorted()).toEqual(hints.toSorted()));

  it.each(['Ich habe kein Diabetes.', 'Ich bin nicht schwanger.', 'Keine Allergien', 'I never had a heart attack.'])(
    'are not seen in what is denied: "%s"',
    (text) => expect(find(text)).toEqual([]),
  );

  it.each([
    'Haben Sie Produkte für Diabetiker?',
    'Gibt es halal Produkte?',
    'Do you sell the album Cancer by MCR?',
    'Der Film über Alzheimer läuft heute.',
  ])('are not seen in questions about products: "%s"', (text) => expect(find(text)).toEqual([]));

  it.each(['This game is cancer lol', "I'm dying of laughter", 'haha this code gives me cancer'])(
    'are not seen in jokes: "%s"',
    (text) => expect(find(text)).toEqual([]),
  );

  it.each(['My doctor said it is nothing.', "I'm 15 minutes late.", 'Send $50 to Tom.', 'Thank God it is Friday.'])(
    'are not seen where nothing is told: "%s"',
    (text) => expect(find(text)).toEqual([]),
  );

  it('are hints and no facts: of hint types alone, never validated, never surer than nine in ten', () => {
    const found = [
      ...detect('Ich habe Krebs, bin vorbestraft, Muslim und schwul.'),
      ...detect('My son is 7 years old. I suffer from depression. My CVV is 123.'),
    ];
    expect(found.length).toBeGreaterThan(4);
    for (const { type, confidence, validated } of found) {
      expect(findingGroups.hint).toContain(type);
      expect(validated).toBe(false);
      expect(confidence).toBeGreaterThanOrEqual(0.5);
      expect(confidence).toBeLessThanOrEqual(0.9);
    }
  });

  it('have words for every type in both languages', () => {
    const entries = [...loadLexicon().entries.values()].flat();
    for (const language of ['de', 'en']) {
      const types = new Set(entries.filter((entry) => entry.language === language).map(({ type }) => type));
      expect([...types].toSorted()).toEqual([...findingGroups.hint].toSorted());
    }
  });
});
