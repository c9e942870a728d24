import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areFirstLinesOfTd1, isSecondLineOfTd2, isSecondLineOfTd3 } from './mrz.ts';

/** Specimens of ICAO Doc 9303 parts 4 to 6 and of the German identity card. */
const td3 = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
const td2 = 'D231458907UTO7408122F1204159<<<<<<<6';
const td1 = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6'] as const;
const german = ['IDD<<T220001293<<<<<<<<<<<<<<<', '6408125<2010315D<<<<<<<<<<<<<4'] as const;

const digitChanged = (line: string) =>
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 })).map(([place, by]) => {
    const places = [...line.matchAll(/\d/g)].map(({ index }) => index);
    const index = places[place % places.length] ?? 0;
    return line.slice(0, index) + String((Number(line[index]) + by) % 10) + line.slice(index + 1);
  });

describe('machine-readable zones', () => {
  it('are right as the specimens are printed', () => {
    expect(isSecondLineOfTd3(td3)).toBe(true);
    expect(isSecondLineOfTd2(td2)).toBe(true);
    expect(areFirstLinesOfTd1(...td1)).toBe(true);
    expect(areFirstLinesOfTd1(...german)).toBe(true);
  });

  it('are right with a filler too many or too few at the end, where people lose count', () => {
    expect(areFirstLinesOfTd1(german[0], german[1].replace('<4', '<<4'))).toBe(true);
    expect(areFirstLinesOfTd1(german[0], german[1].replace('<4', '4'))).toBe(true);
  });

  it('are wrong with any digit changed', () => {
    fc.assert(fc.property(digitChanged(td3), (line) => !isSecondLineOfTd3(line)));
    fc.assert(fc.property(digitChanged(td2), (line) => !isSecondLineOfTd2(line)));
    fc.assert(fc.property(digitChanged(td1[0]), (line) => !areFirstLinesOfTd1(line, td1[1])));
    fc.assert(fc.property(digitChanged(german[1]), (line) => !areFirstLinesOfTd1(german[0], line)));
  });

  it.each(['', td2, td3.slice(1), `${td3}0`, td3.toLowerCase()])('are not "%s"', (line) =>
    expect(isSecondLineOfTd3(line)).toBe(false),
  );
});
