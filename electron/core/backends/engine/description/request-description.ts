import { z } from 'zod';

/**
 * What requests of a connector are made of. Paths lead into a JSON answer, e.g. "metadata.user_id"; the empty path is
 * the whole answer, a number a place in a list, and "$.bot" or "$.person" what a row was asked for. Messages of these
 * schemas are keys of texts.*.json.
 */
export const path = z
  .string()
  .regex(/^([\w$@-]+(\.[\w$@-]+)*)?$/, 'jsonPath')
  .meta({ id: 'jsonPath' });
export const bothLanguages = z
  .strictObject({ en: z.string().min(1), de: z.string().min(1) })
  .meta({ id: 'bothLanguages' });
export type BothLanguages = z.output<typeof bothLanguages>;
export const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** {name} as a whole segment, each name once. */
export const requestPath = z
  .string()
  .regex(/^(\/(?!\.{1,2}(\/|$))([\w.~-]+|\{[a-zA-Z]\w*\}))+$/, 'requestPath')
  .refine((text) => {
    const names = text.match(/\{\w+\}/g) ?? [];
    return new Set(names).size === names.length;
  }, 'placeholderOnce')
  .meta({ id: 'requestPath' });

/**
 * Asks and changes nothing; deletions are described elsewhere (erasure-description). {names} stand in the path, or are
 * the whole of a value of `query` and `body`: {id} what the request is about, {bot} and {person} whose list it is,
 * {conversation} where a message belongs, and every credential that is no secret.
 */
export const request = z
  .strictObject({
    method: z.enum(['GET', 'POST']).default('GET'),
    path: requestPath,
    query: z.record(z.string(), scalar).default({}).describe('joins the body of a POST; dots lead deeper there'),
    body: z.record(z.string(), z.unknown()).optional().describe('sent as JSON; POST only'),
  })
  .meta({ id: 'request' });
export type RequestDescription = z.output<typeof request>;

export const instantFormats = ['iso8601', 'iso8601InUtc', 'epochSeconds', 'epochMilliseconds'] as const;
export const instantFormat = z
  .enum(instantFormats)
  .describe('iso8601InUtc: without a zone, which is UTC; epochSeconds may have a fraction');
export const instant = z.strictObject({ path, format: instantFormat }).meta({ id: 'instant' });
export type InstantDescription = z.output<typeof instant>;

/** Asks for what changed since an instant. */
export const sinceFilter = z.strictObject({
  parameter: z.string().min(1),
  overlapSeconds: z.number().int().min(0).describe('how much earlier than the last change is asked for'),
  format: instantFormat.default('iso8601'),
});
