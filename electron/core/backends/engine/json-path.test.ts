import { describe, expect, it } from 'vitest';
import { readFirstText, readPath, readShortText, readText } from './json-path.ts';
import { readInstant } from './time-format.ts';

describe('a path', () => {
  const answer = { a: { b: [1, 2], c: null, n: 5, empty: '' }, 't-x': 'text' };

  it.each([
    ['', answer],
    ['a.b', [1, 2]],
    ['a.c', null],
    ['a.c.d', undefined],
    ['t-x', 'text'],
    ['t-x.length', undefined],
    ['a.b.length', 2],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['toString', undefined],
  ])('%j leads to what the answer itself holds', (path, expected) => {
    expect(readPath(answer, path)).toEqual(expected);
  });

  it('reads text and numbers as text, and nothing else', () => {
    expect(readText(answer, 'a.n')).toBe('5');
    expect(readText(answer, 'a.b')).toBeUndefined();
    expect(readText(answer, 'a.empty')).toBeUndefined();
    expect(readFirstText(answer, ['x', 'a.empty', 'a.c', 't-x', 'a.n'], 100)).toBe('text');
  });
});

it('text has no half of a character and no NUL, also where it was cut', () => {
  const path = 'id';
  expect(readText({ id: 'a\0b\ud800' }, path)).toBe('a\uFFFDb\uFFFD');
  expect(readShortText({ id: 'ab😀' }, path, 3)).toBe('ab\uFFFD');
  expect(readShortText({ id: 'ab😀' }, path, 4)).toBe('ab😀');
});

describe('an instant', () => {
  const at = Date.parse('2026-11-22T10:00:00.250Z');
  it.each([
    ['iso8601', '2026-11-22T10:00:00.250Z', at],
    ['iso8601', '2026-11-22T11:00:00.250+01:00', at],
    ['iso8601', '2026-11-22T10:00:00.250', undefined],
    ['iso8601', '2026-11-22', undefined],
    ['iso8601', '2026-13-22T10:00:00Z', undefined],
    ['iso8601', at, undefined],
    ['epochSeconds', at / 1000, at],
    ['epochSeconds', String(at / 1000), undefined],
    ['epochMilliseconds', at, at],
    ['epochMilliseconds', -1, undefined],
    ['epochMilliseconds', at * 1000, undefined],
  ] as const)('%s %j is %j', (format, value, expected) => {
    expect(readInstant({ t: value }, { path: 't', format })).toBe(expected);
  });
});
