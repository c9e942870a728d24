import type { Pagination } from './description/list-description.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readPath, readText } from './json-path.ts';

/** What to add to a request for one page. */
export type PageParameters = Record<string, string | number>;

/** What was answered, and to which path. */
export interface AnsweredPage {
  answer: unknown;
  headers: Readonly<Record<string, string>>;
  rows: readonly unknown[];
  /** How many of them the page before did not have. */
  fresh: number;
  path: string;
}

interface PageStrategy<Style extends Pagination> {
  first(pagination: Style): PageParameters;
  /** Null after the last page. */
  next(pagination: Style, asked: PageParameters, page: AnsweredPage): PageParameters | null;
}

type Sized = Exclude<Pagination, { style: 'none' }>;
const sizeOf = ({ sizeParameter, size }: Sized): PageParameters =>
  sizeParameter === undefined || size === undefined ? {} : { [sizeParameter]: size };

/** By the value of one parameter; null where there is none, or the same again, which would be read for ever. */
function follow(
  pagination: Sized,
  parameter: string,
  asked: PageParameters,
  cursor: string | undefined,
): PageParameters | null {
  if (cursor === undefined || cursor === String(asked[parameter])) return null;
  return { ...sizeOf(pagination), [parameter]: cursor };
}

const strategies: { [Style in Pagination['style']]: PageStrategy<Extract<Pagination, { style: Style }>> } = {
  none: {
    first: () => ({}),
    next: () => null,
  },
  page: {
    first: (pagination) => ({ ...sizeOf(pagination), [pagination.parameter]: pagination.first }),
    next: (pagination, asked, { rows }) =>
      rows.length === 0
        ? null
        : { ...sizeOf(pagination), [pagination.parameter]: Number(asked[pagination.parameter]) + 1 },
  },
  offset: {
    first: (pagination) => ({ ...sizeOf(pagination), [pagination.parameter]: 0 }),
    // Not "fewer than asked for": a system may cap the page size. Only an empty page is surely the last one. Rows that
    // come again do not count: a page that is longer because of them must not lead past others.
    next: (pagination, asked, { rows, fresh }) =>
      rows.length === 0
        ? null
        : {
            ...sizeOf(pagination),
            [pagination.parameter]: Number(asked[pagination.parameter]) + (fresh || rows.length),
          },
  },
  cursor: {
    first: sizeOf,
    next: (pagination, asked, { answer }) =>
      follow(pagination, pagination.parameter, asked, readText(answer, pagination.next)),
  },
  lastRow: {
    first: sizeOf,
    next: (pagination, asked, { rows }) =>
      follow(pagination, pagination.parameter, asked, readText(rows.at(-1), pagination.field)),
  },
  backwards: {
    first: sizeOf,
    next: (pagination, asked, { rows }) =>
      follow(pagination, pagination.parameter, asked, readText(rows[0], pagination.field)),
  },
  link: {
    first: sizeOf,
    next(pagination, _asked, { answer, path }) {
      const link = readText(answer, pagination.next);
      return link === undefined ? null : readLink(link, path);
    },
  },
  header: {
    first: sizeOf,
    next(pagination, asked, { headers, path }) {
      const value = headers[pagination.header.toLowerCase()];
      if (value === undefined || value === '') return null;
      if (pagination.parameter !== undefined) return follow(pagination, pagination.parameter, asked, value);
      const link = pickNext(value);
      return link === undefined ? null : readLink(link, path);
    },
  },
};

export function firstPage(pagination: Pagination): PageParameters {
  return strategyOf(pagination).first(pagination);
}

export function nextPage(pagination: Pagination, asked: PageParameters, page: AnsweredPage): PageParameters | null {
  if ('more' in pagination && pagination.more !== undefined && readPath(page.answer, pagination.more) === false)
    return null;
  return strategyOf(pagination).next(pagination, asked, page);
}

/** What asks for one row alone; nothing where the size of a page cannot be chosen. */
export function smallestPage(pagination: Pagination): PageParameters {
  const first = firstPage(pagination);
  if (pagination.style === 'none' || pagination.sizeParameter === undefined) return first;
  return { ...first, [pagination.sizeParameter]: 1 };
}

/**
 * The parameters of a link to the next page. Nothing else of it is used: requests go where the user said, whatever a
 * link says.
 * @throws Problem backend.unexpectedAnswer for a link to something else than the same list
 */
function readLink(link: string, path: string): PageParameters {
  const url = URL.parse(link, `https://system.invalid${path}`);
  if (!url?.pathname.endsWith(path)) throw new Problem('backend.unexpectedAnswer', { field: 'next page' });
  return Object.fromEntries(url.searchParams);
}

/** Of a Link header (RFC 8288) the one with rel="next"; another header holds the link alone. */
function pickNext(header: string): string | undefined {
  if (!header.includes('<')) return header.trim();
  for (const [, target, parameters] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (/;\s*rel\s*=\s*"?([^";]*\s)?next(\s[^";]*)?"?/i.test(parameters ?? '')) return target;
  }
  return undefined;
}

function strategyOf(pagination: Pagination): PageStrategy<Pagination> {
  return strategies[pagination.style];
}
