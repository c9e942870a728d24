import { z } from 'zod';
import { residual } from '../../../../shared/contract/backends.ts';
import { accounts } from './description/accounts-description.ts';
import { authentication } from './description/authentication-description.ts';
import { checkConnector } from './description/check-connector.ts';
import { conversations, messages } from './description/conversation-description.ts';
import { erasure } from './description/erasure-description.ts';
import { list } from './description/list-description.ts';
import { find } from './description/lookup-description.ts';
import { describeMistakes } from './description/mistakes.ts';
import { person } from './description/person-description.ts';
import {
  credential,
  fixedHeader,
  rateLimits,
  region,
  retention,
  statusMeaning,
  verification,
} from './description/place-description.ts';
import { bothLanguages, instant, path, request, sinceFilter } from './description/request-description.ts';

/** What a connector says about one kind of chatbot system. It is data: nothing in it runs. */
export const connectorFields = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'connectorName'),
  title: z.string().min(1).max(80),
  baseUrlExample: z.url(),
  regions: z.array(region).default([]).describe('addresses of the vendor to choose from'),
  /** What whoever reads the transcripts must know, e.g. where times come from. */
  notes: z.array(bothLanguages).default([]),
  credentials: z.array(credential),
  authentication,
  headers: z.array(fixedHeader).default([]),
  /** Settings that travel with every request, e.g. which of several agents is meant. */
  scope: z
    .array(
      z.strictObject({
        parameter: z.string().min(1),
        credential: z.string(),
        in: z.enum(['parameters', 'address']).default('parameters').describe('address: in the query of a POST as well'),
      }),
    )
    .default([]),
  capabilities: z.array(z.string()).describe('what this connector can use of the system'),
  probe: z.strictObject({
    request,
    version: path.optional(),
    capabilities: path.optional().describe('where the installation itself lists what it offers'),
  }),
  errors: z.array(statusMeaning).default([]),
  rateLimits: rateLimits.nullable().default(null),
  retention: retention.nullable(),
  bots: z.strictObject({ list, externalId: path, name: path }),
  conversations,
  messages,
  people: z.strictObject({
    /** Where the person of a conversation is read; null: the conversation says all there is. */
    own: z
      .strictObject({ read: request, row: path.default('').describe('where the person stands in the answer'), person })
      .nullable(),
    find: find.describe('how people are found by an identifier; empty: the system cannot be asked'),
  }),
  /** Where the system says who used its administration for what; null: it does not. */
  accessLog: z
    .strictObject({
      list,
      since: sinceFilter.nullable().describe('only for a list that begins with the oldest'),
      externalId: path,
      at: instant,
      actor: path,
      action: path,
      target: path.describe('what was read or changed; nothing for searches and lists'),
    })
    .nullable()
    .default(null),
  accounts,
  erasure,
  /** Correcting what is wrong (Art. 16 GDPR). Null: no interface; whoever handles a request has it done by hand. */
  rectification: z.null().default(null),
  /** Marking data so that it is not used any more (Art. 18 GDPR). Null: as above. */
  restriction: z.null().default(null),
  /** What an answer leaves out although it was asked for; printed in exports. */
  limits: z.array(bothLanguages).default([]),
  residuals: z.array(residual).min(1, 'residualsNeeded'),
  verification: verification.nullable().default(null),
});
export type Connector = z.output<typeof connectorFields>;

export const connectorDescription = connectorFields.superRefine(checkConnector);

/** @throws Error that names each wrong field, for whoever writes a connector */
export function readConnector(data: unknown): Connector {
  const parsed = connectorDescription.safeParse(data);
  if (parsed.success) return parsed.data;
  const lines = describeMistakes(parsed.error.issues).map(({ where, reason }) => `${where}: ${reason.en}`);
  throw new Error(`This connector cannot be used.\n${lines.join('\n')}`);
}
