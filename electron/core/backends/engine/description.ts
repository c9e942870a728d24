import { z } from 'zod';
import { messageRoles } from '../../../../shared/contract/transcripts.ts';
import { residual } from '../../../../shared/contract/backends.ts';
import { erasure, resourceKinds } from './erasure-description.ts';
import { find, ofPerson } from './lookup-description.ts';
import { bothLanguages, instant, list, path, request, scalar } from './request-description.ts';

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

/** What a connector says about one kind of chatbot system. It is data: nothing in it runs. */
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
    /** Settings that travel with every request, e.g. which of several agents is meant. */
    scope: z.array(z.strictObject({ parameter: z.string().min(1), credential: z.string() })).default([]),
    capabilities: z.array(z.string()).describe('what this connector can use of the system'),
    probe: z.strictObject({
      request,
      version: path.optional(),
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
       * change does not move with every change. `messages`: the same where the list has no messages; each sync then
       * reads those of every conversation.
       */
      revision: z.enum(['changedAt', 'digest', 'messages']),
      /** Messages that travel with the list when asked for; null: it has none. */
      inlineMessages: z
        .strictObject({
          query: z.record(z.string(), scalar).default({}),
          rows: path,
          isComplete: path.optional(),
        })
        .nullable(),
      /** Answers 404 for a conversation that is gone. */
      read: request.extend({ row: path.default('').describe('where the conversation stands in the answer') }),
      person: person.nullable().describe('what the conversation itself says about its person'),
      ofPerson,
    }),
    messages: z.strictObject({
      list: list.optional().describe('the messages of one conversation, where a list of conversations cuts them off'),
      externalId: path,
      role: path,
      roles: z.record(z.string(), z.enum(messageRoles)),
      otherRoles: z.enum(messageRoles).describe('for roles the connector does not know'),
      text: path.describe('a text, or a list of parts of which those with a text count'),
      model: z.array(path).default([]).describe('what a bot answered with; the first path that leads to a value'),
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
    people: z.strictObject({
      /** Where the person of a conversation is read; null: the conversation says all there is. */
      own: z.strictObject({ read: request, person }).nullable(),
      find: find.describe('how people are found by an identifier; empty: the system cannot be asked'),
    }),
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
    erasure,
    /** Correcting what is wrong (Art. 16 GDPR). Null: no interface; whoever handles a request has it done by hand. */
    rectification: z.null().default(null),
    /** Marking data so that it is not used any more (Art. 18 GDPR). Null: as above. */
    restriction: z.null().default(null),
    /** What an answer leaves out although it was asked for; printed in exports. */
    limits: z.array(bothLanguages).default([]),
    residuals: z.array(residual).min(1, 'no system deletes everything: say what stays'),
  })
  .superRefine((connector, context) => {
    const refuse = (where: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path: where, message });
    const { authentication, credentials, scope } = connector;
    const isAsked = (wanted: string): boolean => credentials.some(({ name }) => name === wanted);
    if (authentication.style !== 'none' && !isAsked(authentication.credential)) {
      refuse(['authentication', 'credential'], `"${authentication.credential}" is not among the credentials`);
    }
    scope.forEach(({ credential }, index) => {
      if (!isAsked(credential)) refuse(['scope', index], `"${credential}" is not among the credentials`);
    });
    const isInline = connector.conversations.inlineMessages !== null;
    if (!isInline && !connector.messages.list) refuse(['messages', 'list'], 'the messages must come from somewhere');
    if (connector.conversations.revision === 'messages' && !connector.messages.list) {
      refuse(['conversations', 'revision'], 'there is no list of the messages of one conversation');
    }
    for (const resource of connector.erasure?.resources ?? []) {
      const isReadByList = resource.needsEmpty || resource.readBack.some(({ by }) => by === 'messagesOfConversation');
      if (isReadByList && !connector.messages.list) refuse(['erasure'], 'there is no list of messages to be read back');
    }
    for (const [capability, isDescribed] of describedCapabilities(connector)) {
      if (connector.capabilities.includes(capability) !== isDescribed) {
        refuse(['capabilities'], `"${capability}" is ${isDescribed ? 'described and missing' : 'not described'}`);
      }
    }
  });
export type Connector = z.output<typeof connectorDescription>;

/** What may be claimed only of a connector that describes it. */
function describedCapabilities(
  connector: Pick<Connector, 'people' | 'conversations' | 'erasure'>,
): [capability: string, isDescribed: boolean][] {
  const resources = connector.erasure?.resources ?? [];
  return [
    ['people.find', connector.people.find.length > 0],
    ['conversations.ofPerson', connector.conversations.ofPerson !== null],
    ...resourceKinds.flatMap((kind): [string, boolean][] => {
      const isDescribed = resources.some((resource) => resource.kind === kind);
      return [
        [`${kind}.delete`, isDescribed],
        [`${kind}.readBack`, isDescribed],
      ];
    }),
  ];
}

/** @throws Error that names each wrong field, for whoever writes a connector */
export function readConnector(data: unknown): Connector {
  const parsed = connectorDescription.safeParse(data);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'connector'}: ${issue.message}`);
  throw new Error(`This connector cannot be used.\n${lines.join('\n')}`);
}
