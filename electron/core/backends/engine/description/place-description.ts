import { z } from 'zod';
import { bothLanguages, path, request } from './request-description.ts';

/** What whoever adds a system of this kind is asked for. */
export const credential = z
  .strictObject({
    name: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,63}$/, 'credentialName'),
    label: bothLanguages,
    secret: z.boolean(),
    required: z.boolean(),
    kind: z
      .enum(['line', 'lines', 'document', 'address'])
      .default('line')
      .describe('lines: several values, one a line; document: e.g. a private key; address: another one that is asked'),
    choices: z.array(z.strictObject({ value: z.string().min(1), label: bothLanguages })).default([]),
  })
  .refine(({ secret, choices }) => !secret || choices.length === 0, 'secretChoices');
export type CredentialDescription = z.output<typeof credential>;

/** Addresses of the vendor to choose from, where there are several. */
export const region = z.strictObject({ label: bothLanguages, baseUrl: z.url({ protocol: /^https$/ }) });

/** Sent with every request, e.g. the version of an interface. */
export const fixedHeader = z
  .strictObject({
    name: z
      .string()
      .regex(/^[A-Za-z][\w-]*$/, 'headerName')
      .refine(
        (name) => !/^(host|content-length|content-type|transfer-encoding|connection|cookie|authorization)$/i.test(name),
        'reservedHeader',
      ),
    value: z
      .string()
      .regex(/^[\x20-\x7e]+$/, 'headerValue')
      .optional(),
    credential: z.string().optional(),
  })
  .refine(({ value, credential: named }) => (value === undefined) !== (named === undefined), 'headerValueOrCredential');

/** Statuses that mean something else here than in general. */
export const statusMeaning = z.strictObject({
  status: z.number().int().min(400).max(599),
  when: z
    .strictObject({ path, includes: z.string().min(1) })
    .optional()
    .describe('only where the answer says so'),
  means: z.enum(['unauthorised', 'forbidden', 'absent', 'rateLimited', 'refused']),
});
export type StatusMeaning = z.output<typeof statusMeaning>;

export const rate = z.strictObject({ count: z.number().int().min(1), perSeconds: z.number().int().min(1) });
export type RateDescription = z.output<typeof rate>;

/** How much a system lets itself be asked, in general; deletions may have a limit of their own. */
export const rateLimits = z.strictObject({
  rates: z.array(rate).default([]),
  headers: z
    .strictObject({
      remaining: z.string().min(1).describe('header with the number of requests that are left'),
      reset: z.string().min(1).describe('header that says when there are new ones'),
      resetIs: z.enum(['epochSeconds', 'seconds']),
    })
    .nullable()
    .default(null),
});
export type RateLimits = z.output<typeof rateLimits>;

/** How long the system keeps conversations by itself. */
export const retention = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('request'), request, rows: path, days: path }),
  z.strictObject({
    from: z.literal('declared').describe('by the vendor, in general; an installation may be set otherwise'),
    days: z.number().int().min(1).nullable().describe('null: without an end'),
    statement: bothLanguages,
    source: z.string().min(1),
    statedOn: z.iso.date(),
  }),
]);

/** Against what a description was tried. Nobody has to believe the one of a file. */
export const verification = z.strictObject({
  against: z.enum(['server', 'description']).describe('a running server, or the vendor’s own description of it'),
  what: z.string().min(1).describe('with its version'),
  on: z.iso.date(),
});
