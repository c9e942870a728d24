import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pagination } from './request-description.ts';
import { firstPage, nextPage, type PageParameters } from './pagination.ts';

/** Walks a list the way the client does; `serve` answers a page. */
function walk(pagination: Pagination, serve: (page: PageParameters) => { rows: number[]; answer?: unknown }): number[] {
  const seen: number[] = [];
  let page: PageParameters | null = firstPage(pagination);
  for (let requests = 0; page; requests++) {
    if (requests > 1000) throw new Error('it never ends');
    const { rows, answer } = serve(page);
    seen.push(...rows);
    page = nextPage(pagination, page, answer, rows.length);
  }
  return seen;
}

const list = fc.array(fc.integer(), { maxLength: 60 });
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

it('a list without pages is asked once', () => {
  expect(walk({ style: 'none' }, () => ({ rows: [1, 2] }))).toEqual([1, 2]);
});
