import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../dictionaries/load-dictionary.ts';
import { ScannedText } from '../text/scanned-text.ts';
import { detectNames } from './detect-names.ts';

const find = (text: string): string[] =>
  detectNames(new ScannedText().read(text, loadDictionary())).map(({ start, end }) => text.slice(start, end));

describe('names of persons', () => {
  it.each([
    ['Mein Name ist Sabine Krämer und ich brauche Hilfe.', 'Sabine Krämer'],
    ['Ich heiße Jürgen Müller-Lüdenscheidt.', 'Jürgen Müller-Lüdenscheidt'],
    ['Hallo, hier spricht Aylin Yıldız.', 'Aylin Yıldız'],
    ['Herr Schneider hat mich gestern angerufen.', 'Herr Schneider'],
    ['Guten Tag Frau Dr. von der Leyen, anbei die Unterlagen.', 'Frau Dr. von der Leyen'],
    ['Mit freundlichen Grüßen\nThorsten Vogt', 'Thorsten Vogt'],
    ['Haben Sie Katharinas Termin schon bestätigt?', 'Katharinas'],
    ['Nachname, Vorname: Weber, Katharina', 'Weber, Katharina'],
  ])('are found in German: "%s"', (text, name) => expect(find(text)).toEqual([name]));

  it.each([
    ['My name is Olumide Adebayo-Smith.', 'Olumide Adebayo-Smith'],
    ['Dr. Patel will see you at 5.', 'Dr. Patel'],
    ['Please send 50 dollars to Grace Hopper.', 'Grace Hopper'],
    ["Best regards,\nEmily O'Connor", "Emily O'Connor"],
    ['Kind regards, J. R. Smith', 'J. R. Smith'],
    ['I spoke with Maria de la Cruz yesterday.', 'Maria de la Cruz'],
    ["I'm Mark, nice to meet you.", 'Mark'],
  ])('are found in English: "%s"', (text, name) => expect(find(text)).toEqual([name]));

  it('are found without any capitals where the sentence announces one', () => {
    expect(find('my name is john smith')).toEqual(['john smith']);
    expect(find('ich heiße sabine krämer')).toEqual(['sabine krämer']);
  });

  it.each([
    'The rose is red and I will mark it.',
    'Is May a good month to visit Paris?',
    'I need a ticket to Washington.',
    'Book a table for two, please.',
    'Können Sie mir den Preis nennen?',
    'Ich möchte einen Tisch in Frankfurt buchen.',
    'Der Kaffee kostet 3 Euro.',
    'Welche Richter entscheiden über den Antrag?',
    '',
    '😀😀😀',
  ])('are not seen in "%s"', (text) => expect(find(text)).toEqual([]));

  it('say what they were recognised by, and are never called validated', () => {
    const [found] = detectNames(new ScannedText().read('My name is Jane Doe.', loadDictionary()));
    expect(found).toMatchObject({ type: 'personName', reason: 'name.introduction', normalised: 'jane doe' });
    expect(found?.validated).toBe(false);
    expect(found?.confidence).toBeLessThan(1);
  });
});
