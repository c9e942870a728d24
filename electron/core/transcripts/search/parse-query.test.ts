import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { canonicalQuery, parseQuery } from './parse-query.ts';

const words = (text: string): [string, boolean][] =>
  parseQuery(text).map(({ text: word, isPrefix }) => [word, isPrefix]);
const parts = (text: string): (string[] | null)[] =>
  parseQuery(text).map(
    ({ identifierPart }) =>
      identifierPart && [...identifierPart.alternatives, ...(identifierPart.isEnd ? ['end'] : [])],
  );

describe('what somebody types into the search', () => {
  it.each<[string, [string, boolean][]]>([
    [
      'guten Tag',
      [
        ['guten', false],
        ['Tag', false],
      ],
    ],
    [
      '"guten Tag" Frau',
      [
        ['guten Tag', false],
        ['Frau', false],
      ],
    ],
    ['„guten Tag“', [['guten Tag', false]]],
    ['"nicht zu Ende', [['nicht zu Ende', false]]],
    ['versich*', [['versich', true]]],
    ['"guten T"*', [['guten T', true]]],
    [
      'a AND NOT b',
      [
        ['a', false],
        ['AND', false],
        ['NOT', false],
        ['b', false],
      ],
    ],
    ['- "" * ( ) :', []],
    ['body:geheim', [['body:geheim', false]]],
  ])('%s is read as terms', (text, terms) => expect(words(text)).toEqual(terms));

  it.each<[string, (string[] | null)[]]>([
    ['mustermann@', [['mustermann@']]],
    ['@Example', [['@example']]],
    ['+49 30 2312', [['49302312']]],
    ['030 2312', [['0302312', '302312']]],
    ['0049 30', [['004930', '4930']]],
    ['…4711', [['4711', 'end']]],
    ['...471', [['471', 'end']]],
    ['4711', [['4711']]],
    ['DE8937', [['de8937']]],
    ['12 34', [['1234']]],
    ['12', [null]],
    ['k 12', [null, null]],
    ['Wort', [null]],
  ])('%s is also looked for inside identifiers', (text, expected) => expect(parts(text)).toEqual(expected));

  it('is the same for the log however it is spaced or written in capitals', () => {
    expect(canonicalQuery('  Guten   TAG ')).toBe(canonicalQuery('guten tag'));
    expect(canonicalQuery('"guten tag"')).not.toBe(canonicalQuery('guten tag'));
    expect(canonicalQuery('tag*')).not.toBe(canonicalQuery('tag'));
  });

  it('is never too odd, and takes no longer than it is long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void parseQuery(text)));
    const start = computingTime();
    for (const odd of ['"'.repeat(500), '0('.repeat(250), '…'.repeat(500), '*'.repeat(500)])
      parseQuery(odd.repeat(100));
    expect(computingTime() - start).toBeLessThan(1000);
  });
});
