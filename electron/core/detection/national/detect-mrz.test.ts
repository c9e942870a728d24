import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { detectMrz } from './detect-mrz.ts';

const passport = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const card = 'IDD<<T220001293<<<<<<<<<<<<<<<\n6408125<2010315D<<<<<<<<<<<<<4\nMUSTERMANN<<ERIKA<<<<<<<<<<<<<';

const find = (text: string) =>
  detectMrz(text).map(({ start, end, normalised }) => [text.slice(start, end), normalised]);

describe('machine-readable zones in a text', () => {
  it('are found with the line of the name', () => {
    expect(find(`Mein Pass:\n${passport}\ndanke`)).toContainEqual([passport, 'L898902C3']);
    expect(find(`Ausweis ${card}.`)).toEqual([[card, 'T22000129']]);
  });

  it('are found in the line that has the check digits alone, and in that of the name', () => {
    const [name = '', numbers = ''] = passport.split('\n');
    expect(find(`(${numbers})`)).toEqual([[numbers, 'L898902C3']]);
    expect(find(`(${name})`)).toEqual([[name, null]]);
  });

  it('are not seen with a wrong digit', () => {
    expect(find(passport.split('\n')[1]?.replace('36UTO', '37UTO') ?? '')).toEqual([]);
    expect(find(card.replace('<2010315', '<2010316'))).toEqual([]);
  });

  it.each([
    ['fillers', '<'.repeat(100_000)],
    ['lines', `${card}\n`.repeat(1_000)],
    ['spaces', `A${'<'.repeat(29)} `.repeat(3_000)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    detectMrz(text);
    expect(computingTime() - start).toBeLessThan(1500);
  });
});
