import { describe, expect, it } from 'vitest';
import { listComparableCases } from './comparable-cases.ts';

describe('the cases of EDPB Guidelines 01/2021', () => {
  const { cases, source } = listComparableCases('de');

  it('are 18: of 12 the authority had to be told, of 9 the people', () => {
    expect(cases.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
    expect(cases.filter(({ authority }) => authority)).toHaveLength(12);
    expect(cases.filter(({ persons }) => persons)).toHaveLength(9);
  });

  it('never tell the people without the authority', () => {
    for (const { persons, authority } of cases) expect(authority || !persons).toBe(true);
  });

  it.each([
    ['neither', [1, 6, 9, 10, 13, 15]],
    ['authority alone', [2, 8, 16]],
    ['both', [3, 4, 5, 7, 11, 12, 14, 17, 18]],
  ])('with %s told are those of the guidelines', (who, numbers) => {
    const told = ({ authority, persons }: (typeof cases)[number]) =>
      persons ? 'both' : authority ? 'authority alone' : 'neither';
    expect(cases.filter((each) => told(each) === who).map(({ number }) => number)).toEqual(numbers);
  });

  it('are told in both languages, each differently', () => {
    const english = listComparableCases('en').cases;
    for (const [index, { title }] of cases.entries()) expect(english[index]?.title).not.toBe(title);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(18);
    expect(source).toMatchObject({ isVerified: true });
  });
});
