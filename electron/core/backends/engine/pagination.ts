import type { Pagination } from './request-description.ts';
import { readText } from './json-path.ts';

/** What to add to a request for one page. */
export type PageParameters = Record<string, string | number>;

interface PageStrategy<Style extends Pagination> {
  first(pagination: Style): PageParameters;
  /** Null after the last page. */
  next(pagination: Style, asked: PageParameters, answer: unknown, rows: number): PageParameters | null;
}

const strategies: { [Style in Pagination['style']]: PageStrategy<Extract<Pagination, { style: Style }>> } = {
  none: {
    first: () => ({}),
    next: () => null,
  },
  cursor: {
    first: ({ sizeParameter, size }) => ({ [sizeParameter]: size }),
    next({ parameter, next, sizeParameter, size }, asked, answer) {
      const cursor = readText(answer, next);
      // A system that answers the same cursor again would be read for ever.
      if (cursor === undefined || cursor === asked[parameter]) return null;
      return { [sizeParameter]: size, [parameter]: cursor };
    },
  },
  offset: {
    first: ({ parameter, sizeParameter, size }) => ({ [sizeParameter]: size, [parameter]: 0 }),
    // Not "fewer than asked for": a system may cap the page size. Only an empty page is surely the last one.
    next: ({ parameter, sizeParameter, size }, asked, _answer, rows) =>
      rows === 0 ? null : { [sizeParameter]: size, [parameter]: Number(asked[parameter]) + rows },
  },
};

export function firstPage(pagination: Pagination): PageParameters {
  return strategyOf(pagination).first(pagination);
}

export function nextPage(
  pagination: Pagination,
  asked: PageParameters,
  answer: unknown,
  rows: number,
): PageParameters | null {
  return strategyOf(pagination).next(pagination, asked, answer, rows);
}

function strategyOf(pagination: Pagination): PageStrategy<Pagination> {
  return strategies[pagination.style];
}
