import { z } from 'zod';

/**
 * What requests of a connector are made of. Paths lead into a JSON answer, e.g. "metadata.user_id"; the empty path is
 * the whole answer.
 */
export const path = z.string().regex(/^([\w-]+(\.[\w-]+)*)?$/, 'names joined by dots');
export const bothLanguages = z.strictObject({ en: z.string().min(1), de: z.string().min(1) });
export type BothLanguages = z.output<typeof bothLanguages>;
export const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** {id} once at most, and as a whole segment. */
export const requestPath = z
  .string()
  .regex(
    /^(\/(?!\.{1,2}(\/|$))([\w.~-]+|\{id\}))+$/,
    'a path such as /v1/conversations/{id}; {id} stands for a whole segment',
  )
  .refine((text) => text.split('{id}').length <= 2, '{id} stands in a path once');

/** Asks and changes nothing; deletions are described elsewhere (erasure-description). */
export const request = z.strictObject({
  method: z.enum(['GET', 'POST']).default('GET'),
  path: requestPath,
  query: z.record(z.string(), scalar).default({}).describe('joins the body of a POST'),
  body: z.record(z.string(), z.unknown()).optional().describe('sent as JSON; POST only'),
});
export type RequestDescription = z.output<typeof request>;

const pagination = z.discriminatedUnion('style', [
  z.strictObject({ style: z.literal('none') }),
  z.strictObject({
    style: z.literal('cursor').describe('the answer names the next page; null or nothing on the last one'),
    parameter: z.string(),
    next: path,
    sizeParameter: z.string(),
    size: z.number().int().min(1).max(1000),
  }),
  z.strictObject({
    style: z.literal('offset').describe('how many rows to leave out; ends at an empty page'),
    parameter: z.string(),
    sizeParameter: z.string(),
    size: z.number().int().min(1).max(1000),
  }),
]);
export type Pagination = z.output<typeof pagination>;

const count = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('page'), path }),
  z.strictObject({ from: z.literal('request'), request, path }),
]);

export const list = z.strictObject({
  request,
  rows: path,
  pagination,
  count: count.optional().describe('how many rows the system says there are; what was read must add up to it'),
});
export type ListDescription = z.output<typeof list>;

export const instant = z.strictObject({ path, format: z.enum(['iso8601', 'epochSeconds', 'epochMilliseconds']) });
export type InstantDescription = z.output<typeof instant>;
