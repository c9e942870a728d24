import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { detectPasswords } from './detect-password.ts';

const find = (text: string): string[] => detectPasswords(text).map(({ start, end }) => text.slice(start, end));

describe('passwords somebody tells', () => {
  it.each([
    ['Passwort: Sommer2024!', 'Sommer2024!'],
    ['passwort : hase', 'hase'],
    ['Mein Kennwort ist Xy7$kk9.', 'Xy7$kk9'],
    ['mein Passwort lautet sonnenschein', 'sonnenschein'],
    ['my password is hunter2, can you check?', 'hunter2'],
    ['my password is sunshine', 'sunshine'],
    ['the password for the account is "correct horse"', 'correct horse'],
    ['Das Passwort für mein Konto ist „blaue Kuh“', 'blaue Kuh'],
    ['pw=abc123', 'abc123'],
    ['PIN: 4711', '4711'],
    ['meine PIN ist 4711', '4711'],
    ['PIN 4711', '4711'],
    ['WLAN-Passwort: 1234-5678-9012', '1234-5678-9012'],
    ['login: ana, password: p@ss.word', 'p@ss.word'],
    ['Kennwort -> geheim99', 'geheim99'],
    ['my verification code is 482913', '482913'],
  ])('are found in "%s"', (text, password) => expect(find(text)).toEqual([password]));

  it.each([
    'Mein Passwort ist falsch.',
    'my password is not working',
    'the password is wrong',
    'Das Passwort ist abgelaufen, was nun?',
    'Passwort vergessen',
    'I forgot my password',
    'How do I reset my password? It is urgent',
    'password is case-sensitive',
    'Passwort: https://example.org/reset',
    'the pin is broken',
    'a tan jacket is 50 dollars',
    'Das Passwort ist mindestens 8 Zeichen lang',
    'Geben Sie bitte Ihr Passwort ein',
  ])('are not seen in "%s"', (text) => expect(find(text)).toEqual([]));

  it.each([
    ['names', 'password '.repeat(11_000)],
    ['statements', 'password is '.repeat(8_000)],
    ['spaces', `password${' '.repeat(99_000)}`],
    ['quotes', 'pin "'.repeat(20_000)],
    ['purposes', 'password for a '.repeat(6_600)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    find(text);
    expect(computingTime() - start).toBeLessThan(1500);
  });
});
