import { z } from 'zod';
import { list } from './list-description.ts';
import { instant, path } from './request-description.ts';

/** Where a system lists who administers it. Who that is, is not read. */
export const accounts = z
  .strictObject({
    list,
    role: path.optional(),
    lastSignInAt: instant.optional(),
    secondFactor: path.optional().describe('true where the account has one'),
  })
  .nullable()
  .default(null)
  .describe('null: the system does not say');
export type AccountsDescription = NonNullable<z.output<typeof accounts>>;
