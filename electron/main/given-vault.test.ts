import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../shared/testing/hostile-strings/index.ts';
import { withoutDeceptive } from '../../shared/deceptive-characters.ts';
import { readGivenVault } from './given-vault.ts';

const onLinux = (...words: string[]) => readGivenVault(words, '/home/eva', 'linux');
const onWindows = (...words: string[]) => readGivenVault(words, 'C:\\Users\\eva', 'win32');
const refused = { problem: expect.objectContaining({ code: 'vault.givenPathRefused' }) as unknown };

describe('a vault that Custos is started with', () => {
  it('is the first word that names one', () => {
    expect(onLinux('.', '--lang=de', '/data/Muster AG.custos', '/data/other.custos')).toEqual({
      path: '/data/Muster AG.custos',
    });
    expect(onLinux('sub/main.custos/')).toEqual({ path: '/home/eva/sub/main.custos' });
    expect(onLinux('/data/../data/Main.CUSTOS')).toEqual({ path: '/data/Main.CUSTOS' });
    expect(onWindows('D:\\Akten\\Müller.custos\\')).toEqual({ path: 'D:\\Akten\\Müller.custos' });
    expect(onWindows('main.custos')).toEqual({ path: 'C:\\Users\\eva\\main.custos' });
  });

  it('may be written as an address of this machine', () => {
    expect(onLinux('file:///data/Muster%20AG.custos')).toEqual({ path: '/data/Muster AG.custos' });
    expect(onWindows('file:///D:/Akten/main.custos')).toEqual({ path: 'D:\\Akten\\main.custos' });
  });

  it('is none where no word names one', () => {
    expect(onLinux('.', '--no-sandbox', '/data/main.custos.zip', '--vault=/data/main.custos', 'custos')).toBeNull();
    expect(onLinux()).toBeNull();
  });

  it.each([
    '\\\\evil.example\\share\\main.custos',
    '//evil.example/share/main.custos',
    '\\\\?\\C:\\main.custos',
    '\\\\.\\pipe\\main.custos',
    '\\\\?\\UNC\\evil.example\\share\\main.custos',
    'file://evil.example/share/main.custos',
    'file:////evil.example/share/main.custos',
    'file:///D:/a%5C..%5C%5Cb.custos',
    'C:\\notes.txt:hidden.custos',
    'file:///nowhere/main.custos',
  ])('is refused on Windows as %s, before anything asks for it', (word) => {
    expect(onWindows(word)).toEqual(refused);
  });

  it.each([
    'file://evil.example/share/main.custos',
    'file:///data/%2e%2e%2fmain.custos',
    'file:///data/%00.custos',
    '/data/\u202esotsuc.custos',
    '/data/\u200bmain.custos',
    '/data/line\nbreak.custos',
    '/data/\u001b[2J.custos',
    `/${'a/'.repeat(3000)}main.custos`,
  ])('is refused everywhere as %j', (word) => {
    expect(onLinux(word)).toEqual(refused);
  });

  it('is whatever the corpus of attack strings holds a plain local path or refused', () => {
    for (const text of hostileStrings()) {
      for (const word of [`${text}.custos`, `/data/${text}.custos`, `C:\\${text}.custos`]) {
        const found = onWindows(word);
        if (found && 'path' in found) expect(found.path).toMatch(/^[A-Z]:\\[^:]*$/i);
        const elsewhere = onLinux(word);
        if (elsewhere && 'path' in elsewhere) {
          expect(elsewhere.path.startsWith('/')).toBe(true);
          expect(withoutDeceptive(elsewhere.path)).toBe(elsewhere.path);
        }
      }
    }
  });
});
