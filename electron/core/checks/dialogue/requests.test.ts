import { describe, expect, it } from 'vitest';
import { judged } from './test-dialogues.ts';

const human = (...lines: string[]) => judged('humanRequested', lines);

describe('a request for a human', () => {
  it.each([
    'Kann ich bitte mit einem Menschen sprechen?',
    'Ich möchte, dass mich jemand anruft.',
    'Nicht mit dir, gib mir einen echten Mitarbeiter!',
    'I want to talk to a real person.',
    'Could someone from your team call me back?',
  ])('"%s" is not served when the bot goes on', (line) => {
    expect(human(`p: ${line}`, 'b: Wie lautet Ihre Frage?')).toEqual(['notServed', '@10']);
  });

  it('is served when an agent joins, or a call or transfer is confirmed', () => {
    const request = 'p: Ich will mit einem Mitarbeiter sprechen.';
    expect(human(request, 'a: Guten Tag, hier ist Frau Kern.')).toEqual(['ok']);
    expect(human(request, 's: Frau Kern ist dem Gespräch beigetreten.')).toEqual(['ok']);
    expect(human(request, 'b: Ich verbinde Sie mit einer Kollegin.')).toEqual(['ok']);
    expect(human(request, 'b: Leider kann ich Sie nicht verbinden.')).toEqual(['notServed', '@10']);
  });

  it.each(['Bist du ein Mensch?', 'Am I talking to a human?', 'Mein Berater hat mir das empfohlen.'])(
    '"%s" is none',
    (line) => {
      expect(human(`p: ${line}`)).toEqual(['notApplicable']);
    },
  );
});

const right = (line: string) => judged('rightUttered', [`p: ${line}`]);

describe('a right a person exercises in the chat', () => {
  it.each([
    ['Welche Daten habt ihr über mich gespeichert?', 'access'],
    ['I’d like a copy of everything you hold on me.', 'access'],
    ['Mein Nachname ist bei euch falsch gespeichert, bitte korrigieren.', 'rectification'],
    ['Please correct the date of birth in my file.', 'rectification'],
    ['Löscht bitte alle meine Daten.', 'erasure'],
    ['Delete my account and everything in it.', 'erasure'],
    ['Sperrt meine Daten, bis das geklärt ist.', 'restriction'],
    ['Don’t use my data until this is sorted out.', 'restriction'],
    ['Ich will meine Daten als CSV zum neuen Anbieter mitnehmen.', 'portability'],
    ['Transfer my records to my new provider.', 'portability'],
    ['Ich widerspreche der Nutzung meiner Daten für Werbung.', 'objection'],
    ['Stop using my data for marketing.', 'objection'],
    ['Ich widerrufe meine Einwilligung.', 'withdrawal'],
    ['I withdraw my consent.', 'withdrawal'],
  ])('"%s" is one: %s', (line, name) => {
    expect(right(line)).toContain(`${name}@10`);
  });

  it.each([
    'Bitte lösche den Artikel aus dem Warenkorb.',
    'Please block my card.',
    'Ich möchte meine Bestellung widerrufen.',
    'How do I delete the data from my old laptop?',
    'Send this order to a different address.',
  ])('"%s" is none', (line) => {
    expect(right(line)).toEqual(['ok']);
  });
});
