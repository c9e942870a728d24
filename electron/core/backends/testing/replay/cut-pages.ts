import type { FaultInjector, PageBody } from '../../../../sample/faults.ts';
import type { ListDescription } from '../../engine/description/list-description.ts';
import { readText } from '../../engine/json-path.ts';
import { put } from './compose-rows.ts';

/** No page is longer, whatever is asked for: systems cap sizes. */
const rowsAtMost = 8;

export interface CutPage {
  answer: unknown;
  headers: Record<string, string>;
}

/**
 * One page of a list as its description says that the system gives it.
 * @param parameter what the request says by this name
 * @param path of the request, for links
 * @param faults disturbs the rows of further pages
 */
export function cutPage(
  list: ListDescription,
  all: readonly unknown[],
  { parameter, path, faults }: { parameter: (name: string) => unknown; path: string; faults: FaultInjector },
): CutPage {
  const { pagination } = list;
  const answer: Record<string, unknown> = {};
  const headers: Record<string, string> = {};
  if (pagination.style === 'none') return { answer: withRows(list, answer, all, all.length), headers };
  const isBackwards = list.order === 'newestPageFirst' || pagination.style === 'backwards';
  const start = readStart(list, all, parameter);
  const end = isBackwards ? all.length - start : Math.min(all.length, start + rowsAtMost);
  const rows = isBackwards ? all.slice(Math.max(0, end - rowsAtMost), end) : all.slice(start, end);
  const isLast = start + rowsAtMost >= all.length;
  // Rows are handed on within one list, and not from one list to another.
  const nameOf = (at: number): string => `${path} ${JSON.stringify(all[0])} ${at}`;
  const next = isLast ? null : String(start + rowsAtMost);
  const page: PageBody = { items: [...rows], nextCursor: next === null ? null : nameOf(Number(next)) };
  faults.disturbPage(page, start === 0 ? undefined : nameOf(start));
  switch (pagination.style) {
    case 'cursor':
      if (next !== null) put(answer, pagination.next, next);
      break;
    case 'link':
      if (next !== null) put(answer, pagination.next, `https://elsewhere.example${path}?start=${next}`);
      break;
    case 'header':
      if (next !== null)
        headers[pagination.header.toLowerCase()] =
          pagination.holds === 'cursor' ? next : `<${path}?start=${next}>; rel="next"`;
      break;
    default:
  }
  if ('more' in pagination && pagination.more !== undefined) put(answer, pagination.more, next !== null);
  return { answer: withRows(list, answer, page.items, all.length), headers };
}

/** How many rows lie before this page. */
function readStart(
  { pagination }: ListDescription,
  all: readonly unknown[],
  parameter: (name: string) => unknown,
): number {
  switch (pagination.style) {
    case 'none':
      return 0;
    case 'page':
      return (Number(parameter(pagination.parameter)) - pagination.first) * rowsAtMost;
    case 'link':
      return Number(parameter('start') ?? 0);
    case 'lastRow': {
      const asked = parameter(pagination.parameter);
      return asked === undefined ? 0 : all.findIndex((row) => readText(row, pagination.field) === asked) + 1;
    }
    case 'backwards': {
      const asked = parameter(pagination.parameter);
      return asked === undefined ? 0 : all.length - all.findIndex((row) => readText(row, pagination.field) === asked);
    }
    default:
      return Number(parameter(pagination.parameter ?? 'start') ?? 0);
  }
}

function withRows(
  { rows: path, keyed, besides, count }: ListDescription,
  answer: Record<string, unknown>,
  rows: readonly unknown[],
  total: number,
): unknown {
  const [first, ...others] = rows;
  // What stands apart is the first of all, and is not counted.
  const apart = besides[0];
  const own = apart === undefined || first === undefined ? rows : others;
  if (apart !== undefined && first !== undefined) put(answer, apart, first);
  const placed = keyed ? Object.fromEntries(own.map((row, index) => [`key-${index}`, row])) : own;
  if (count?.from === 'page') put(answer, count.path, total - (rows.length - own.length));
  if (path === '') return keyed ? { ...answer, ...(placed as object) } : placed;
  put(answer, path, placed);
  return answer;
}
