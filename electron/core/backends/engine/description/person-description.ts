import { z } from 'zod';
import { path } from './request-description.ts';

const identifiers = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('rows'), rows: path, kind: path, value: path }),
  z.strictObject({ from: z.literal('fields'), fields: z.array(z.strictObject({ kind: z.string(), path })) }),
]);

export const person = z
  .strictObject({
    externalId: z.array(path).min(1).describe('the first path that leads to a value; "$.person" is whose list it was'),
    displayName: z.array(path).default([]),
    identifiers,
    fields: z
      .array(z.strictObject({ kind: z.string(), path }))
      .default([])
      .describe('identifiers besides those of `identifiers`'),
  })
  .meta({ id: 'person' });
export type PersonDescription = z.output<typeof person>;
