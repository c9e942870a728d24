import { z } from 'zod';
import { messageRoles } from '../../../../../shared/contract/transcripts.ts';
import { list } from './list-description.ts';
import { ofPerson } from './lookup-description.ts';
import { person } from './person-description.ts';
import { instant, path, request, scalar, sinceFilter } from './request-description.ts';

export const conversations = z.strictObject({
  /**
   * For systems that cannot list all conversations at once: for each of its bots, which {bot} names, or for each person
   * whose id was given as a credential with several lines, which {person} names. An id of a conversation then holds
   * both, and "$.bot" or "$.person" of a row say whose list it came from.
   */
  each: z
    .discriminatedUnion('of', [
      z.strictObject({ of: z.literal('bots') }),
      z.strictObject({ of: z.literal('people'), credential: z.string() }),
    ])
    .nullable()
    .default(null),
  list,
  /** Null: the system cannot be asked for changes, every sync lists everything. */
  changedSince: sinceFilter.nullable(),
  externalId: path,
  bot: path.describe('"$.bot": whose list it is, or the only bot there is'),
  startedAt: instant,
  changedAt: instant,
  messageCount: path.optional(),
  /**
   * How a changed conversation is told from a known one. `digest`: by what it says, for systems whose time of
   * change does not move with every change. `row`: by the whole row of the list. `messages`: by its messages where the
   * list has none; each sync then reads those of every conversation.
   */
  revision: z.enum(['changedAt', 'digest', 'row', 'messages']),
  /** Messages that travel with the list when asked for; null: it has none. */
  inlineMessages: z
    .strictObject({
      query: z.record(z.string(), scalar).default({}),
      rows: path,
      isComplete: path.optional(),
    })
    .nullable(),
  /** Answers 404 for a conversation that is gone. */
  read: z.union([
    request.safeExtend({
      row: path.default('').describe('where the conversation stands in the answer'),
      rows: path
        .optional()
        .describe('where the answer is a list, where its rows stand: the one with this id counts, none means gone'),
    }),
    z
      .strictObject({ from: z.literal('list') })
      .describe('there is no request for one: it is looked for in the whole list it stands in'),
  ]),
  person: person.nullable().describe('what the conversation itself says about its person'),
  ofPerson,
});

const turn = z.strictObject({
  suffix: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'turnSuffix'),
  role: z.enum(messageRoles),
  text: path,
});

export const messages = z
  .strictObject({
    list: list.optional().describe('the messages of one conversation, where a list of conversations cuts them off'),
    externalId: path.nullable().describe('null: messages have no id, and are told apart by their place'),
    role: z.array(path).min(1).describe('the first path that leads to a known role'),
    roles: z.record(z.string(), z.enum(messageRoles)),
    otherRoles: z.enum(messageRoles).describe('for roles the connector does not know'),
    text: z
      .array(path)
      .min(1)
      .describe('the first that leads to a text, or to a list of parts of which those with a text count'),
    turns: z
      .array(turn)
      .default([])
      .describe('where one row holds what was asked and what was answered: a message each, in this order'),
    skipsEmpty: z
      .boolean()
      .default(false)
      .describe('rows without a text are no messages, e.g. that a case was assigned'),
    model: z.array(path).default([]).describe('what a bot answered with; the first path that leads to a value'),
    at: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('field'), ...instant.shape }),
      z.strictObject({ from: z.literal('conversation').describe('messages have no time: that of the start') }),
      z.strictObject({
        from: z.literal('snapshots').describe('when the oldest saved state that holds the message was saved'),
        request,
        rows: path,
        takenAt: instant,
        messages: path,
      }),
    ]),
  })
  .superRefine(({ externalId, at, turns }, context) => {
    if (at.from === 'snapshots' && (externalId === null || turns.length > 0)) {
      context.addIssue({ code: 'custom', path: ['at'], message: 'snapshotsNeedIds' });
    }
  });
