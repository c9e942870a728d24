import type { OpenApi } from './read-open-api.ts';
import type { Operation, Parameter } from './operations.ts';
import { plainName } from './json-object.ts';
import { pickParameter, proposeRequest, type DraftRequest, type Settings } from './propose-request.ts';
import { listFields, listRows, pickField, propertiesOf, type SchemaField } from './schema-fields.ts';

export interface DraftList {
  list: {
    request: DraftRequest;
    /** Left out where the file does not say; whoever writes the description does. */
    rows?: string;
    pagination: Record<string, unknown>;
    count?: { from: 'page'; path: string };
  };
  fields: SchemaField[];
  row: unknown;
}

const cursors = [
  'cursor',
  'after',
  'pageafter',
  'pagetoken',
  'nextcursor',
  'startingafter',
  'continuationtoken',
  'pagecursor',
  'lastid',
];
const nextCursors = [
  'nextcursor',
  'nextpagetoken',
  'metanextcursor',
  'paginationnextcursor',
  'metaaftercursor',
  'endcursor',
  'pageafter',
  'cursor',
  'pagesnextstartingafter',
  'next',
];
const sizes = ['limit', 'perpage', 'pagesize', 'size', 'count', 'take', 'first'];
const mores = ['hasmore', 'hasnext', 'hasnextpage', 'metahasmore', 'more'];
const totals = ['total', 'totalcount', 'totalitems', 'metatotal', 'paginationtotal'];

interface ListHints {
  /** What the names in its path stand for, the last one first. */
  meanings: readonly string[];
  settings: Settings;
  /** What its rows are probably called. */
  prefer: RegExp;
  /** Parameters that say what it is about. */
  about?: Readonly<Record<string, string>>;
}

/** How a list is asked for and read, as far as its parameters and its answer tell. */
export function proposeList(
  { resolve }: OpenApi,
  operation: Operation,
  { meanings, settings, prefer, about = {} }: ListHints,
): DraftList {
  const lists = listRows(resolve, operation.answer);
  const rows = lists.find(({ path }) => prefer.test(path)) ?? lists[0];
  const around = rows?.path === '' ? [] : listFields(resolve, operation.answer);
  const bodied = operation.method === 'POST' ? parametersOfBody(resolve, operation.body) : [];
  const pages = proposePagination([...operation.parameters, ...bodied], around);
  const total = pickField(around, totals);
  const { names, ...pagination } = pages;
  return {
    list: {
      request: proposeRequest(operation, { meanings, settings, besides: names, about }),
      ...(rows ? { rows: rows.path } : {}),
      pagination,
      ...(total ? { count: { from: 'page', path: total.path } } : {}),
    },
    fields: rows ? listFields(resolve, rows.row) : [],
    row: rows?.row,
  };
}

/** Parameters of a POST join its body. */
function parametersOfBody(resolve: OpenApi['resolve'], body: unknown): Parameter[] {
  return propertiesOf(resolve, body).length === 0
    ? []
    : listFields(resolve, body).map(({ path, schema }) => ({ name: path, in: 'query', isRequired: false, schema }));
}

function proposePagination(
  parameters: readonly Parameter[],
  around: readonly SchemaField[],
): { style: string; names: string[]; [field: string]: unknown } {
  const size = pickParameter(parameters, sizes);
  const sized = size ? { sizeParameter: size.name, size: sizeOf(size) } : {};
  const more = pickField(around, mores);
  const whetherMore = more ? { more: more.path } : {};
  const named = (parameter: Parameter) => [parameter.name, ...(size ? [size.name] : [])];

  const cursor = pickParameter(parameters, cursors);
  const next = pickField(around, nextCursors);
  if (cursor && next) {
    return { style: 'cursor', parameter: cursor.name, next: next.path, ...sized, ...whetherMore, names: named(cursor) };
  }
  const page = pickParameter(parameters, ['page', 'pagenumber', 'pageindex', 'currentpage']);
  if (page) {
    const isFromZero = page.schema['minimum'] === 0 || page.schema['default'] === 0;
    const numbered = { parameter: page.name, first: isFromZero ? 0 : 1 };
    return { style: 'page', ...numbered, ...sized, ...whetherMore, names: named(page) };
  }
  const offset = pickParameter(parameters, ['offset', 'skip', 'start', 'startindex']);
  if (offset) return { style: 'offset', parameter: offset.name, ...sized, ...whetherMore, names: named(offset) };
  if (cursor && plainName(cursor.name) !== 'cursor') {
    return { style: 'lastRow', parameter: cursor.name, field: 'id', ...sized, ...whetherMore, names: named(cursor) };
  }
  return { style: 'none', names: [] };
}

function sizeOf({ schema }: Parameter): number {
  const given = [schema['maximum'], schema['default']].find((one) => typeof one === 'number');
  return Math.min(Math.max(Math.trunc(given ?? 50), 1), 100);
}
