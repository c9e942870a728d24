import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type DetectionSettings } from './detection-settings.ts';
import { chooseDetectors, detectStructured, structuredDetectors } from './structured-detectors.ts';
import { ScannedText } from './text/scanned-text.ts';
import { WordTable } from './text/word-table.ts';
import { contexts, topics } from './topics.ts';

const nothing = new WordTable(1);
const scan = (text: string): ScannedText => new ScannedText(topics.table, contexts.table).read(text, nothing);

const find = (text: string, settings: DetectionSettings = defaultSettings): string[] =>
  detectStructured(scan(text), settings).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

/** Something of every kind, and what stands between. */
const piece = fc.constantFrom(
  'ana@example.org',
  'ana (at) example punkt de',
  'ana at example dot org',
  '+49 30 23125000',
  'Tel.: 785 8949',
  'null eins sieben eins zwei drei vier fünf',
  'DE89 3704 0044 0532 0130 00',
  'COBADEFFXXX',
  'BIC ',
  'IBAN ',
  '4111 1111 1111 1111',
  'Steuer-ID 36574261809',
  '15 070649 C 103',
  'AA123456B',
  '203.0.113.7',
  '2001:db8::1',
  '00:1a:2b:3c:4d:5e',
  'Passwort: geheim',
  'my pin is 4711',
  'PW=x7Kq',
  'https://a.example/?token=abcdef',
  'geb. 12.03.1980',
  '52.520008, 13.404954',
  '52°31\'12"N 13°24\'18"E',
  'geo:52.5,13.4',
  'Kundennummer K-4711',
  'order #4711',
  'B-AB 1234',
  'Kennzeichen ZH 123456',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\n',
  'wlan passwort ist "x y"',
  'ätherisch',
  ' ',
  '\n',
  '.',
  ', ',
  ':',
  'Wort',
  'ist ',
  '😀',
  '1',
  '0171',
  'ABC',
  '(',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
  fc.array(piece, { maxLength: 8 }).map((all) => all.join(' ')),
);

describe('rules for what has a structure of its own', () => {
  it('are passed over only where they find nothing', () => {
    fc.assert(
      fc.property(text, (said) => {
        const chosen = new Set(chooseDetectors(scan(said), defaultSettings));
        for (const { detect } of structuredDetectors) {
          if (!chosen.has(detect)) expect(detect(said, defaultSettings)).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('find the same whether they know which words are said or not', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (said, from) => {
        const part = 'x'.repeat(from) + said;
        const { contexts: ofPart } = scan(part);
        for (const { detect } of structuredDetectors)
          expect(detect(part, defaultSettings, ofPart)).toEqual(detect(part, defaultSettings));
      }),
      { numRuns: 3000 },
    );
  });

  it('are hardly asked about what people mostly say', () => {
    for (const said of ['Hallo, ich brauche Hilfe mit meinem Konto.', 'Thanks, that is all I need for today!']) {
      expect([...chooseDetectors(scan(said), defaultSettings)]).toEqual([]);
    }
  });

  it('give way to the one before them where they see the same place', () => {
    expect(find('https://a.example/?token=abcdef&mail=ana@example.org')).toEqual([
      'secretUrl https://a.example/?token=abcdef&mail=ana@example.org',
    ]);
    expect(find('Passwort: 0171-3920000')).toEqual(['password 0171-3920000']);
    expect(find('Versicherungsnummer 15 070649 C 103')).toEqual(['de.svnr 15 070649 C 103']);
    expect(find('DE89 3704 0044 0532 0130 00')).toEqual(['iban DE89 3704 0044 0532 0130 00']);
    expect(find('NHS no. 943 476 5870')).toEqual(['uk.nhs 943 476 5870']);
    expect(find('geboren am 12.03.1980, Tel. 030 23125000')).toEqual(['dateOfBirth 12.03.1980', 'phone 030 23125000']);
  });

  it('know what is known in every writing another rule reads', () => {
    const settings = {
      ...defaultSettings,
      known: [
        { kind: 'phone', value: '+49 171 12345678' },
        { kind: 'email', value: 'ana@example.de' },
      ],
    };
    const said = 'null eins sieben eins, eins zwei drei vier fünf sechs sieben acht oder ana (at) example punkt de';
    expect(detectStructured(scan(said), settings)).toMatchObject([
      { type: 'phone', reason: 'known', confidence: 1, validated: true },
      { type: 'email', reason: 'known', confidence: 1, validated: true },
    ]);
  });
});
