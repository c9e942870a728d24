import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

describe('writing CSV', () => {
  it('quotes cells with separators, quotes and line ends', () => {
    expect(writeCsv([['a,b', 'say "x"', 'c\nd', 7]])).toBe('"a,b","say ""x""","c\nd",7\r\n');
  });

  it('replaces control characters, which steer a terminal', () => {
    expect(writeCsv([['\u001b[2Jgone\u009b31m']])).toBe('\ufffd[2Jgone\ufffd31m\r\n');
  });

  it('makes text of cells a spreadsheet would run', () => {
    expect(writeCsv([['=1+1', '@x', '-2', -2]])).toBe("'=1+1,'@x,'-2,-2\r\n");
  });
});
