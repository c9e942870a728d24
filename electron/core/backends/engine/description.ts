import { z } from 'zod';
import { messageRoles } from '../../../../shared/contract/transcripts.ts';
import { residual } from '../../../../shared/contract/backends.ts';

/**
 * What a connector says about one kind of chatbot system. It is data: nothing in it runs.
 * Paths lead into a JSON answer, e.g. "metadata.user_id"; the empty path is the whole answer.
 */
const path = z.string().regex(/^([\w-]+(\.[\w-]+)*)?$/, 'names joined by dots');
const bothLanguages = z.strictObject({ en: z.string().min(1), de: z.string().min(1) });
const scalar = z.union([z.string(), z.number(), z.boolean()]);

const request = z.strictObject({
  method: z.enum(['GET', 'POST']).default('GET'),
  path: z
    .string()
    .regex(
      /^(\/(?!\.{1,2}(\/|$))([\w.~-]+|\{id\}))+$/,
      'a path such as /v1/conversations/{id}; {id} stands for a whole segment',
    ),
  query: z.record(z.string(), scalar).default({}),
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

const list = z.strictObject({
  request,
  rows: path,
  pagination,
  count: count.optional().describe('how many rows the system says there are; what was read must add up to it'),
});
export type ListDescription = z.output<typeof list>;

const instant = z.strictObject({ path, format: z.enum(['iso8601', 'epochSeconds', 'epochMilliseconds']) });
export type InstantDescription = z.output<typeof instant>;

const identifiers = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('rows'), rows: path, kind: path, value: path }),
  z.strictObject({ from: z.literal('fields'), fields: z.array(z.strictObject({ kind: z.string(), path })) }),
]);
const person = z.strictObject({
  externalId: z.array(path).min(1).describe('the first path that leads to a value'),
  displayName: z.array(path).default([]),
  identifiers,
});
export type PersonDescription = z.output<typeof person>;

export const connectorDescription = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens'),
    title: z.string().min(1),
    baseUrlExample: z.url(),
    /** What whoever reads the transcripts must know, e.g. where times come from. */
    notes: z.array(bothLanguages).default([]),
    credentials: z.array(
      z.strictObject({
        name: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,63}$/),
        label: bothLanguages,
        secret: z.boolean(),
        required: z.boolean(),
      }),
    ),
    authentication: z.discriminatedUnion('style', [
      z.strictObject({ style: z.literal('none') }),
      z.strictObject({ style: z.literal('bearer'), credential: z.string() }),
      z.strictObject({
        style: z.literal('header'),
        header: z.string().regex(/^[A-Za-z][\w-]*$/),
        credential: z.string(),
      }),
    ]),
    capabilities: z.array(z.string()).describe('what this connector can use of the system'),
    probe: z.strictObject({
      request,
      version: path,
      capabilities: path.optional().describe('where the installation itself lists what it offers'),
    }),
    /** Statuses that mean something else here than in general. */
    errors: z.record(z.string().regex(/^[45]\d\d$/), z.enum(['unauthorised', 'forbidden', 'absent'])).default({}),
    retention: z.strictObject({ request, rows: path, days: path }).nullable(),
    bots: z.strictObject({ list, externalId: path, name: path }),
    conversations: z.strictObject({
      list,
      /** Null: the system cannot be asked for changes, every sync lists everything. */
      changedSince: z.strictObject({ parameter: z.string(), overlapSeconds: z.number().int().min(0) }).nullable(),
      externalId: path,
      bot: path,
      startedAt: instant,
      changedAt: instant,
      messageCount: path.optional(),
      /**
       * How a changed conversation is told from a known one. `digest`: by what it says, for systems whose time of
       * change does not move with every change.
       */
      revision: z.enum(['changedAt', 'digest']),
      /** Messages that travel with the list when asked for. */
      inlineMessages: z.strictObject({
        query: z.record(z.string(), scalar).default({}),
        rows: path,
        isComplete: path.optional(),
      }),
      /** Answers 404 for a conversation that is gone. */
      read: request,
      person: person.nullable().describe('what the conversation itself says about its person'),
    }),
    messages: z.strictObject({
      list: list.optional().describe('the messages of one conversation, where a list of conversations cuts them off'),
      externalId: path,
      role: path,
      roles: z.record(z.string(), z.enum(messageRoles)),
      otherRoles: z.enum(messageRoles).describe('for roles the connector does not know'),
      text: path.describe('a text, or a list of parts of which those with a text count'),
      at: z.discriminatedUnion('from', [
        z.strictObject({ from: z.literal('field'), ...instant.shape }),
        z.strictObject({
          from: z.literal('snapshots').describe('when the oldest saved state that holds the message was saved'),
          request,
          rows: path,
          takenAt: instant,
          messages: path,
        }),
      ]),
    }),
    /** Where the person of a conversation is read; null: the conversation says all there is. */
    people: z.strictObject({ read: request, person }).nullable(),
    /** Where the system says who used its administration for what; null: it does not. */
    accessLog: z
      .strictObject({
        list,
        since: z
          .strictObject({ parameter: z.string(), overlapSeconds: z.number().int().min(0) })
          .nullable()
          .describe('asks for entries from an instant on; only for a list that begins with the oldest'),
        externalId: path,
        at: instant,
        actor: path,
        action: path,
        target: path.describe('what was read or changed; nothing for searches and lists'),
      })
      .nullable()
      .default(null),
    residuals: z.array(residual).min(1, 'no system deletes everything: say what stays'),
  })
  .superRefine((connector, context) => {
    const { authentication, credentials } = connector;
    if (authentication.style === 'none') return;
    if (credentials.some(({ name }) => name === authentication.credential)) return;
    context.addIssue({
      code: 'custom',
      path: ['authentication', 'credential'],
      message: `"${authentication.credential}" is not among the credentials`,
    });
  });
export type Connector = z.output<typeof connectorDescription>;

/** @throws Error that names each wrong field, for whoever writes a connector */
export function readConnector(data: unknown): Connector {
  const parsed = connectorDescription.safeParse(data);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'connector'}: ${issue.message}`);
  throw new Error(`This connector cannot be used.\n${lines.join('\n')}`);
}
