import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRows, noteAsked, putInOrder, readRows } from './rows.ts';

describe('the rows of an answer', () => {
  it('are a list, or one object, with those that stand elsewhere before them', () => {
    const answer = { parts: [{ id: 2 }], source: { id: 1 }, none: null };
    expect(readRows(answer, { rows: 'parts', besides: ['source', 'none'], keyed: false })).toEqual({
      rows: [{ id: 1 }, { id: 2 }],
      besides: 1,
    });
    expect(readRows({ user: { id: 1 } }, { rows: 'user', besides: [], keyed: false })).toEqual({
      rows: [{ id: 1 }],
      besides: 0,
    });
  });

  it.each([[{}], [{ rows: 'x' }], [{ rows: null }], [null]])('are refused where there are none: %j', (answer) => {
    expect(() => readRows(answer, { rows: 'rows', besides: [], keyed: false })).toThrow(
      expect.objectContaining({ code: 'backend.unexpectedAnswer', details: { field: 'rows' } }),
    );
  });
});

it('rows that are named one by one are the values of their object', () => {
  const keyed = { rows: 'agents', besides: [], keyed: true };
  expect(readRows({ agents: { a: { id: 1 }, b: { id: 2 } } }, keyed).rows).toEqual([{ id: 1 }, { id: 2 }]);
  expect(readRows({ agents: {} }, keyed).rows).toEqual([]);
  expect(() => readRows({ agents: [] }, keyed)).toThrow(expect.objectContaining({ code: 'backend.unexpectedAnswer' }));
});

describe('the order of rows', () => {
  const pages = [
    [5, 6],
    [3, 4],
    [1, 2],
  ];

  it('is put right where pages count from the newest', () => {
    expect(putInOrder(pages, 'newestPageFirst')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is put right where rows do, too', () => {
    expect(putInOrder([[6, 5], [4]], 'newestFirst')).toEqual([4, 5, 6]);
    expect(putInOrder(pages, 'asGiven')).toEqual([5, 6, 3, 4, 1, 2]);
  });
});

describe('rows in groups', () => {
  it('keep their order and say what any of them says', () => {
    const rows = [
      { session: 'a', text: 'one', email: null },
      { session: 'b', text: 'two' },
      { session: 'a', text: 'three', email: 'ana@example.com', __proto__: 'x' },
      { text: 'nobody’s' },
    ];
    expect(groupRows(rows, 'session')).toEqual([
      expect.objectContaining({
        id: 'a',
        first: rows[0],
        last: rows[2],
        rows: [rows[0], rows[2]],
        any: expect.objectContaining({ text: 'one', email: 'ana@example.com' }),
      }),
      expect.objectContaining({ id: 'b', rows: [rows[1]] }),
      rows[3],
    ]);
  });

  it('lose none', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ session: fc.constantFrom('a', 'b', '', null) })), (rows) => {
        const grouped = groupRows(rows, 'session') as { rows?: unknown[] }[];
        expect(grouped.reduce((count, { rows: members }) => count + (members?.length ?? 1), 0)).toBe(rows.length);
      }),
    );
  });
});

it('a row says for whom it was asked, and a row that is none is left alone', () => {
  expect(noteAsked([{ id: 1 }, 'x', null], { bot: 'b' })).toEqual([{ id: 1, $: { bot: 'b' } }, 'x', null]);
});
