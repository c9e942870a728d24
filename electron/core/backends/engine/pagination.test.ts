import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pagination } from './description/list-description.ts';
import { firstPage, nextPage, type PageParameters } from './pagination.ts';

/** Walks a list the way the client does; `serve` answers a page. */
function walk(
  pagination: Pagination,
  serve: (page: PageParameters) => { rows: number[]; answer?: unknown; headers?: Record<string, string> },
): number[] {
  const seen: number[] = [];
  let page: PageParameters | null = firstPage(pagination);
  let before = new Set<number>();
  for (let requests = 0; page; requests++) {
    if (requests > 1000) throw new Error('it never ends');
    const { rows, answer, headers } = serve(page);
    seen.push(...rows);
    page = nextPage(pagination, page, {
      answer,
      headers: headers ?? {},
      rows,
      fresh: [...new Set(rows)].filter((row) => !before.has(row)).length,
      path: '/list',
    });
    before = new Set(rows);
  }
  return seen;
}

const list = fc.uniqueArray(fc.integer(), { maxLength: 60 });
const size = fc.integer({ min: 1, max: 20 });

describe('offset pages', () => {
  it('read every row once, also where the system gives fewer rows than asked for', () => {
    fc.assert(
      fc.property(list, size, size, (rows, asked, served) => {
        const pagination: Pagination = { style: 'offset', parameter: 'offset', sizeParameter: 'limit', size: asked };
        const seen = walk(pagination, (page) => {
          const start = Number(page['offset']);
          return { rows: rows.slice(start, start + Math.min(Number(page['limit']), served)) };
        });
        expect(seen).toEqual(rows);
      }),
    );
  });
});

it('offset pages that begin with the last row of the page before skip none', () => {
  const all = Array.from({ length: 10 }, (_, index) => index);
  const seen = walk({ style: 'offset', parameter: 'offset' }, (page) => {
    const start = Number(page['offset']);
    return { rows: start >= all.length ? [] : all.slice(Math.max(0, start - 1), start + 3) };
  });
  expect([...new Set(seen)]).toEqual(all);
});

describe('cursor pages', () => {
  const cursorPages: Pagination = {
    style: 'cursor',
    parameter: 'after',
    next: 'meta.next',
    sizeParameter: 'limit',
    size: 7,
  };

  it('read every row once', () => {
    fc.assert(
      fc.property(list, (rows) => {
        const seen = walk(cursorPages, (page) => {
          const start = Number(page['after'] ?? 0);
          const end = start + Number(page['limit']);
          return { rows: rows.slice(start, end), answer: { meta: { next: end < rows.length ? String(end) : null } } };
        });
        expect(seen).toEqual(rows);
      }),
    );
  });

  it('go on after an empty page that names a next one', () => {
    const pages = [[1], [], [2]];
    const seen = walk(cursorPages, (page) => {
      const at = Number(page['after'] ?? 0);
      return { rows: pages[at] ?? [], answer: { meta: { next: at < 2 ? String(at + 1) : null } } };
    });
    expect(seen).toEqual([1, 2]);
  });

  it('end where the system answers the same cursor for ever', () => {
    const seen = walk(cursorPages, () => ({ rows: [1], answer: { meta: { next: 'same' } } }));
    expect(seen).toEqual([1, 1]);
  });
});

describe('numbered pages', () => {
  it.each([0, 1] as const)('that begin with %i read every row once', (first) => {
    fc.assert(
      fc.property(list, size, size, (rows, asked, served) => {
        const pagination: Pagination = {
          style: 'page',
          parameter: 'page',
          first,
          sizeParameter: 'perPage',
          size: asked,
        };
        const seen = walk(pagination, (page) => {
          // A size that is too large becomes another one without a word.
          const length = Math.min(Number(page['perPage']), served);
          const start = (Number(page['page']) - first) * length;
          return { rows: rows.slice(start, start + length) };
        });
        expect(seen).toEqual(rows);
      }),
    );
  });

  it('end where the system says that there is no more, and not where it says nothing', () => {
    const pagination: Pagination = { style: 'page', parameter: 'page', first: 1, more: 'hasMore' };
    const serve = (hasMore: unknown) => (page: PageParameters) => {
      const at = Number(page['page']);
      return { rows: at <= 3 ? [at] : [], answer: at === 2 ? { hasMore } : {} };
    };
    expect(walk(pagination, serve(false))).toEqual([1, 2]);
    expect(walk(pagination, serve(null))).toEqual([1, 2, 3]);
  });
});

describe('pages that a row leads to', () => {
  it('forwards, by the last row, read every row once', () => {
    const pagination: Pagination = { style: 'lastRow', parameter: 'after', field: '', sizeParameter: 'limit', size: 3 };
    const all = Array.from({ length: 10 }, (_, index) => index + 1);
    const seen = walk(pagination, (page) => ({
      rows: all.filter((id) => id > Number(page['after'] ?? 0)).slice(0, 3),
    }));
    expect(seen).toEqual(all);
  });

  it('backwards, by the first row, read every row once, the newest page first', () => {
    const pagination: Pagination = {
      style: 'backwards',
      parameter: 'before',
      field: '',
      sizeParameter: 'limit',
      size: 4,
    };
    const all = Array.from({ length: 10 }, (_, index) => index + 1);
    const seen = walk(pagination, (page) => ({
      rows: all.filter((id) => id < Number(page['before'] ?? 99)).slice(-4),
    }));
    expect(seen).toEqual([7, 8, 9, 10, 3, 4, 5, 6, 1, 2]);
  });
});

describe('pages that a link leads to', () => {
  const pages = [[1, 2], [3], [4]];
  const address = (at: number) => `https://elsewhere.example/base/list?after=${at}&limit=2`;
  const serve =
    (name: (at: number) => { answer?: unknown; headers?: Record<string, string> }) => (page: PageParameters) => {
      const at = Number(page['after'] ?? 0);
      return { rows: pages[at] ?? [], ...(at < 2 ? name(at + 1) : {}) };
    };

  it('are read by the parameters of the link alone, whatever machine it names', () => {
    const seen = walk(
      { style: 'link', next: 'next' },
      serve((at) => ({ answer: { next: address(at) } })),
    );
    expect(seen).toEqual([1, 2, 3, 4]);
    const relative = walk(
      { style: 'link', next: 'next' },
      serve((at) => ({ answer: { next: `?after=${at}` } })),
    );
    expect(relative).toEqual([1, 2, 3, 4]);
  });

  it.each<[string, Pagination & { style: 'header' }, (at: number) => string]>([
    [
      'a Link header',
      { style: 'header', header: 'Link', holds: 'link' },
      (at) => `<${address(0)}>; rel="prev", <${address(at)}>; rel="next"`,
    ],
    ['a header that is the link', { style: 'header', header: 'X-Next', holds: 'link' }, address],
    ['a header with a cursor', { style: 'header', header: 'X-Next', holds: 'cursor', parameter: 'after' }, String],
  ])('are found in %s', (_what, pagination, write) => {
    const seen = walk(
      pagination,
      serve((at) => ({ headers: { [pagination.header.toLowerCase()]: write(at) } })),
    );
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  it('of another list are refused', () => {
    const astray = serve(() => ({ answer: { next: 'https://x.example/people?after=1' } }));
    expect(() => walk({ style: 'link', next: 'next' }, astray)).toThrow(
      expect.objectContaining({ code: 'backend.unexpectedAnswer', details: { field: 'next page' } }),
    );
  });
});

it('a list without pages is asked once', () => {
  expect(walk({ style: 'none' }, () => ({ rows: [1, 2] }))).toEqual([1, 2]);
});
