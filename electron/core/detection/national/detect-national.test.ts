import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { defaultSettings } from '../detection-settings.ts';
import { detectNational } from './detect-national.ts';

const find = (text: string, region = 'DE'): string[] =>
  detectNational(text, { ...defaultSettings, region }).map(
    ({ type, start, end }) => `${type} ${text.slice(start, end)}`,
  );

describe('official numbers in a sentence', () => {
  it.each([
    ['Meine T-Nr. ist 36 574 261 809', 'de.idnr 36 574 261 809'],
    ['Steuer-ID:36574261809.', 'de.idnr 36574261809'],
    ['Die IdNr lautet 36/574/261/809, danke', 'de.idnr 36/574/261/809'],
    ['my tax ID is 36574261809', 'de.idnr 36574261809'],
    ['Rentenversicherungsnummer 15 070649 C 103', 'de.svnr 15 070649 C 103'],
    ['RV-Nr. 15070649c103', 'de.svnr 15070649c103'],
    ['Versichertennr.: A 123 456 780', 'de.kvnr A 123 456 780'],
    ['Personalausweis Nr. L01X00T47', 'de.personalausweis L01X00T47'],
    ['Passnummer: C01X00T478', 'de.passport C01X00T478'],
    ['Mein Führerschein hat die Nummer B072RRE2I55', 'de.fuehrerschein B072RRE2I55'],
    ['St.-Nr. 133/8150/8159', 'de.steuernummer 133/8150/8159'],
    ['Steuernummer 93815/08152', 'de.steuernummer 93815/08152'],
    ['Steuernummer: 2893081508152', 'de.steuernummer 2893081508152'],
    ['USt-IdNr.: DE 136 695 976', 'vat DE 136 695 976'],
    ['SV-Nummer 1237 010180', 'at.svnr 1237 010180'],
    ['AHV-Nr. 756 9217 0769 85', 'ch.ahv 756 9217 0769 85'],
    ['numéro de sécu 2 95 10 99 126 111 93', 'fr.nir 2 95 10 99 126 111 93'],
    ['Codice fiscale: RCC MNL 83S18 D969H', 'it.cf RCC MNL 83S18 D969H'],
    ['BSN 1112.22.333', 'nl.bsn 1112.22.333'],
    ['PESEL: 44051401359', 'pl.pesel 44051401359'],
    ['my NI number: AA 12 34 56 B', 'uk.nino AA 12 34 56 B'],
    ['NHS no. 943 476 5870', 'uk.nhs 943 476 5870'],
    ['my social security number is 536 90 4399', 'us.ssn 536 90 4399'],
    ['SIN 123 456 782', 'ca.sin 123 456 782'],
    ['TFN: 123 456 782', 'au.tfn 123 456 782'],
    ['36574261809 ist meine Steuer-ID', 'de.idnr 36574261809'],
    ['IMEI 35-209900-176148-1', 'imei 35-209900-176148-1'],
  ])('are found by the word near them: %s', (text, expected) => expect(find(text)).toEqual([expected]));

  it.each([
    ['756.9217.0769.85', 'ch.ahv 756.9217.0769.85'],
    ['36 574 261 809', 'de.idnr 36 574 261 809'],
    ['15 070649 C 103', 'de.svnr 15 070649 C 103'],
    ['133/8150/8159', 'de.steuernummer 133/8150/8159'],
    ['536-90-4399', 'us.ssn 536-90-4399'],
    ['AA123456B', 'uk.nino AA123456B'],
    ['54362315K', 'es.dni 54362315K'],
    ['85.07.30-033.28', 'be.rrn 85.07.30-033.28'],
    ['390.533.447-05', 'br.cpf 390.533.447-05'],
    ['131052-308T', 'fi.hetu 131052-308T'],
    ['RCCMNL83S18D969H', 'it.cf RCCMNL83S18D969H'],
    ['ATU13585627', 'vat ATU13585627'],
  ])('need no word where nothing else is written as %s', (written, expected) =>
    expect(find(`Hier: ${written}!`)).toEqual([expected]),
  );

  it.each([
    ['36574261809', 'digits alone'],
    ['Kundennummer A123456780', "a customer's number"],
    ['order number 54362315K', 'an order'],
    ['Steuer-ID 36574261890', 'a wrong check digit'],
    ['Steuer-ID 12345678903', 'no digit twice'],
    ['SSN 078-05-1120', 'the number of an advertisement'],
    ['SSN 1536904399', 'a digit too many'],
    ['CPR 211052-5629', 'a wrong number that would be right in Iceland'],
    ['Steuer-ID X36574261809', 'part of a word'],
    ['Steuer-ID 36,574,261,809', 'a count'],
    [
      'Steuer-ID vergessen. Ich melde mich, sobald ich sie gefunden habe, spätestens bis 36574261809',
      'a word too far away',
    ],
    ['sin 123456782', 'a word that only looks like the abbreviation'],
  ])('are not seen in %s: %s', (text) => expect(find(text)).toEqual([]));

  it('are of the kind that is named', () => {
    expect(find('TFN 123456782')).toEqual(['au.tfn 123456782']);
    expect(find('BSN 123456782')).toEqual(['nl.bsn 123456782']);
    expect(find('BSN 123456782 (TFN 123456782)')).toEqual(['nl.bsn 123456782', 'au.tfn 123456782']);
  });

  it('are of the region where two kinds are named alike', () => {
    expect(find('personal code 36805280109', 'EE')).toEqual(['ee.ik 36805280109']);
    expect(find('personal code 36805280109', 'LT')).toEqual(['lt.ak 36805280109']);
  });

  it('have one spelling', () => {
    expect(detectNational('RV-Nr 15 070649 c 103', defaultSettings)).toMatchObject([
      { normalised: '15070649C103', validated: true, reason: 'de.svnr.checkDigit' },
    ]);
  });

  it.each([
    ['one digit after the other', '1 '.repeat(50_000)],
    ['pairs of digits', '12 '.repeat(33_000)],
    ['valid numbers', '15070649C103 '.repeat(7_500)],
    ['announced numbers', 'Steuer-ID 36574261809 '.repeat(4_500)],
    ['announcements', 'Steuer-ID '.repeat(10_000)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    detectNational(text, defaultSettings);
    // Several times what it takes on a slow machine; a quadratic rule needs minutes.
    expect(computingTime() - start).toBeLessThan(3000);
  });
});
