import { z } from 'zod';
import { path, request } from './request-description.ts';

const parameter = z.string().min(1);
const size = z.number().int().min(1).max(1000);
/** Left out where the system has one size only. */
const pageSize = { sizeParameter: parameter.optional(), size: size.optional() };
const more = path
  .optional()
  .describe('where the answer says whether there is more; only false counts. Left out: until a page is empty');

/** How one page leads to the next. No style stops because a page is shorter than asked for: systems cap sizes. */
const pagination = z.discriminatedUnion('style', [
  z.strictObject({ style: z.literal('none') }),
  z.strictObject({
    style: z.literal('page').describe('pages are numbered'),
    parameter,
    first: z.union([z.literal(0), z.literal(1)]),
    ...pageSize,
    more,
  }),
  z.strictObject({ style: z.literal('offset').describe('how many rows to leave out'), parameter, ...pageSize, more }),
  z.strictObject({
    style: z.literal('cursor').describe('the answer names the next page; null or nothing on the last one'),
    parameter: parameter.describe('for a POST in its body; dots lead deeper'),
    next: path,
    ...pageSize,
    more,
  }),
  z.strictObject({
    style: z.literal('lastRow').describe('the next page is asked for by a field of the last row'),
    parameter,
    field: path,
    ...pageSize,
    more,
  }),
  z.strictObject({
    style: z.literal('backwards').describe('the newest page comes first; the one before is asked for by its first row'),
    parameter,
    field: path,
    ...pageSize,
    more,
  }),
  z.strictObject({
    style: z.literal('link').describe('the answer holds the address of the next page'),
    next: path,
    ...pageSize,
  }),
  z.strictObject({
    style: z.literal('header').describe('a header leads to the next page'),
    header: z.string().regex(/^[A-Za-z][\w-]*$/, 'headerName'),
    holds: z
      .enum(['link', 'cursor'])
      .describe('link: an address, or addresses of which rel="next" counts; cursor: what `parameter` is to be'),
    parameter: parameter.optional(),
    ...pageSize,
  }),
]);
export type Pagination = z.output<typeof pagination>;

const count = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('page'), path }),
  z.strictObject({ from: z.literal('request'), request, path }),
]);

export const list = z
  .strictObject({
    request,
    rows: path.describe('where the rows stand; one object counts as one row'),
    keyed: z.boolean().default(false).describe('the rows are the values of one object, whatever their names'),
    besides: z.array(path).default([]).describe('rows that stand elsewhere in the answer, before the others'),
    pagination,
    order: z
      .enum(['asGiven', 'newestFirst', 'newestPageFirst'])
      .default('asGiven')
      .describe('newestPageFirst: pages count from the newest, rows within a page do not'),
    count: count.optional().describe('how many rows the system says there are; what was read must add up to it'),
    cutAt: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('the system never gives more rows; so many count as all, and `limits` must say so'),
    groupBy: path
      .optional()
      .describe('rows with the same value here become one: its id, first, last, rows, and any: what any of them says'),
  })
  .superRefine(({ pagination: pages, count: counted, groupBy, request: { method } }, context) => {
    const refuse = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (pages.style === 'header' && (pages.holds === 'cursor') !== (pages.parameter !== undefined)) {
      refuse('pagination', 'cursorParameter');
    }
    if ('size' in pages && (pages.size === undefined) !== (pages.sizeParameter === undefined)) {
      refuse('pagination', 'sizeParameter');
    }
    if (groupBy !== undefined && counted) refuse('count', 'countOfGroups');
    if (pages.style === 'link' && method === 'POST') refuse('pagination', 'linkOfPost');
  })
  .meta({ id: 'list' });
export type ListDescription = z.output<typeof list>;
