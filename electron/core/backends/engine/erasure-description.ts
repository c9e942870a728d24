import { z } from 'zod';
import { path, request, requestPath, scalar } from './request-description.ts';

/** What can be deleted, children first. */
export const resourceKinds = ['messages', 'conversations', 'people'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

const fieldName = z.string().regex(/^[A-Za-z][\w-]*$/, 'the name of one field');
const success = z.number().int().min(200).max(299);

/**
 * A request that deletes. It names what it deletes, one by one: a filter that a system drops, misreads or does not
 * know would delete everything else as well.
 */
const deletion = z
  .strictObject({
    method: z.enum(['DELETE', 'POST', 'PUT', 'PATCH']),
    path: requestPath,
    query: z.record(z.string(), scalar).default({}),
    body: z
      .strictObject({
        ids: fieldName.optional().describe('where the list of ids goes'),
        conversation: fieldName.optional().describe('where the id of the conversation goes that messages belong to'),
        person: fieldName.optional().describe('where the id of their person goes'),
        constants: z.record(fieldName, scalar).default({}),
      })
      .optional(),
  })
  .superRefine(({ method, path: where, body }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
    const isInPath = where.includes('{id}');
    const isInBody = body?.ids !== undefined;
    if (isInPath === isInBody) refuse('a deletion names its ids: {id} in the path, or a list of ids in the body');
    // Proxies drop the body of a DELETE, and what is left would name the whole collection (RFC 9110, 9.3.5).
    if (method === 'DELETE' && !isInPath) refuse('the path of a DELETE holds {id}');
    const names = [body?.ids, body?.conversation, body?.person, ...Object.keys(body?.constants ?? {})];
    const given = names.filter((name) => name !== undefined);
    if (new Set(given).size !== given.length) refuse('two things go into the same field');
  });
export type DeletionDescription = z.output<typeof deletion>;

const rate = z.strictObject({ count: z.number().int().min(1), perSeconds: z.number().int().min(1) });
export type RateDescription = z.output<typeof rate>;

const readBack = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('item').describe('answers 404 for what is gone'),
    request,
    id: path.optional().describe('where the answer names what it is; another id proves nothing'),
  }),
  z.strictObject({
    by: z.literal('messagesOfConversation').describe('the list of messages of their conversation holds them no more'),
    /** Whether messages are surely gone where their conversation is. */
    withoutConversation: z.enum(['gone', 'unclear']),
  }),
]);
export type ReadBackDescription = z.output<typeof readBack>;

const resource = z
  .strictObject({
    kind: z.enum(resourceKinds),
    request: deletion,
    success: z.array(success).min(1).describe('statuses that claim it was done'),
    confirmed: z
      .strictObject({ path, equals: scalar })
      .optional()
      .describe('what the answer must say, for systems that answer 200 whatever happened'),
    submitted: z
      .strictObject({ statuses: z.array(success).min(1), deletionId: path })
      .nullable()
      .default(null)
      .describe('statuses that only accept a deletion, and where the answer names it'),
    /** What 404 means: `alreadyGone` if reading back agrees; `unclear` where it is also said of what still exists. */
    notFound: z.enum(['alreadyGone', 'unclear']),
    removes: z.enum(['hard', 'soft']).describe('soft: marked or hidden, but kept'),
    reversibleDays: z.number().int().min(0).default(0).describe('for how long it can still be brought back'),
    settleSeconds: z.number().int().min(0).default(0).describe('how long reading back says nothing yet'),
    batchSize: z.number().int().min(1).max(1000).default(1),
    rate: rate.nullable().default(null).describe('how many deletions the system allows'),
    /** A conversation is deleted only when it has no messages: this system would keep them where nobody reaches them. */
    needsEmpty: z.boolean().default(false),
    readBack: z.array(readBack).min(1).describe('all of them must say that it is gone'),
  })
  .superRefine(
    ({ kind, request: asked, batchSize, submitted, success: done, needsEmpty, readBack: reads }, context) => {
      const refuse = (field: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [field], message });
      if (batchSize > 1 && asked.body?.ids === undefined) refuse('batchSize', 'only a list of ids can hold several');
      if (batchSize > 1 && submitted) refuse('batchSize', 'a deletion that is only accepted stands for one id');
      if (submitted?.statuses.some((status) => done.includes(status))) refuse('submitted', 'a status means one thing');
      if (needsEmpty && kind !== 'conversations') refuse('needsEmpty', 'only conversations hold messages');
      for (const read of reads) {
        if (read.by === 'messagesOfConversation' && kind !== 'messages')
          refuse('readBack', 'only messages are read so');
        if (read.by === 'item' && !read.request.path.includes('{id}')) refuse('readBack', 'the path holds {id}');
      }
    },
  );
export type ErasureResource = z.output<typeof resource>;

export const erasure = z
  .strictObject({
    resources: z.array(resource).min(1).describe('in the order in which they are deleted'),
    deletions: z
      .strictObject({
        request,
        state: path,
        states: z.record(z.string(), z.enum(['pending', 'done', 'failed'])).describe('all others count as pending'),
      })
      .nullable()
      .default(null)
      .describe('where the state of an accepted deletion is read'),
  })
  .superRefine(({ resources, deletions }, context) => {
    const kinds = resources.map(({ kind }) => resourceKinds.indexOf(kind));
    if (kinds.some((kind, index) => index > 0 && kind <= (kinds[index - 1] ?? -1))) {
      context.addIssue({ code: 'custom', path: ['resources'], message: 'messages, conversations, people, each once' });
    }
    const isDeferred = resources.some(({ submitted }) => submitted !== null);
    if (isDeferred !== (deletions !== null) || deletions?.request.path.includes('{id}') === false) {
      context.addIssue({
        code: 'custom',
        path: ['deletions'],
        message: 'accepted deletions need a state, read by {id}',
      });
    }
  })
  .nullable()
  .default(null)
  .describe('null: nothing can be deleted through this interface');
