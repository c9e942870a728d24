import { describe, expect, it } from 'vitest';
import { detectBics } from './detect-bic.ts';

const find = (text: string): string[] => detectBics(text).map(({ start, end }) => text.slice(start, end));

describe('BICs', () => {
  it.each([
    ['BIC: COBADEFFXXX', 'COBADEFFXXX'],
    ['Die BIC lautet MARKDEF1100', 'MARKDEF1100'],
    ['SWIFT DEUTDEFF', 'DEUTDEFF'],
    ['COBADEFF (BIC)', 'COBADEFF'],
    ['IBAN DE89 3704 0044 0532 0130 00, COBADEFFXXX', 'COBADEFFXXX'],
  ])('are found near words about banks: %s', (text, bic) => expect(find(text)).toEqual([bic]));

  it.each(['COBADEFFXXX', 'BIC BANKVERBINDUNG', 'BIC: COBAXXFF', 'BIC cobadeff', 'BIC: COBADEFFXX'])(
    'are not seen in "%s"',
    (text) => expect(find(text)).toEqual([]),
  );
});
