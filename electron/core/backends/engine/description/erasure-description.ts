import { z } from 'zod';
import { list } from './list-description.ts';
import { rate } from './place-description.ts';
import { namesInPath, namesInValue } from './placeholders.ts';
import { bothLanguages, path, request, requestPath, scalar, type RequestDescription } from './request-description.ts';

/** Reading back must be about what was deleted. */
function namesId({ path: where, query, body }: RequestDescription): boolean {
  return [...namesInPath(where), ...namesInValue(query), ...namesInValue(body)].includes('id');
}

/** What can be deleted, children first. */
export const resourceKinds = ['messages', 'conversations', 'people'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

const fieldName = z.string().regex(/^[A-Za-z][\w-]*$/, 'fieldName');
const success = z.number().int().min(200).max(299);

/**
 * A request that deletes. It names what it deletes, one by one: a filter that a system drops, misreads or does not
 * know would delete everything else as well. {id} in the path is what is deleted, {conversation}, {bot} and {person}
 * where it belongs.
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
    /**
     * For a system that deletes by a filter and in no other way. Before each deletion the list shows that the system
     * knows this filter, and its answer must count exactly what the list showed. For connectors that come with Custos
     * and were tried on the real server; a file cannot have it.
     */
    filter: z
      .strictObject({
        parameter: z.string().min(1),
        proof: list.describe('asked with the same parameter'),
        id: path.describe('where each of its rows names what is deleted'),
        affected: path.describe('where the answer says how much was deleted'),
      })
      .optional(),
  })
  .superRefine(({ method, path: where, body, filter }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
    const ways = [where.includes('{id}'), body?.ids !== undefined, filter !== undefined];
    if (ways.filter(Boolean).length !== 1) refuse('deletionNames');
    // Proxies drop the body of a DELETE, and what is left would name the whole collection (RFC 9110, 9.3.5).
    if (method === 'DELETE' && body?.ids !== undefined) refuse('deleteBody');
    const names = [body?.ids, body?.conversation, body?.person, ...Object.keys(body?.constants ?? {})];
    const given = names.filter((name) => name !== undefined);
    if (new Set(given).size !== given.length) refuse('sameField');
  });
export type DeletionDescription = z.output<typeof deletion>;

const readBack = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('item').describe('answers 404 for what is gone'),
    request,
    id: path.optional().describe('where the answer names what it is; another id proves nothing'),
  }),
  z.strictObject({
    by: z.literal('rows').describe('a list, asked for what was deleted, names it no more'),
    list,
    id: path.describe('where a row names what was deleted; "$.id" where all of them are part of it'),
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
    removes: z.enum(['hard', 'soft', 'overwritten']).describe('soft: marked or hidden; overwritten: the text alone'),
    reversibleDays: z.number().int().min(0).default(0).describe('for how long it can still be brought back'),
    settleSeconds: z.number().int().min(0).default(0).describe('how long reading back says nothing yet'),
    batchSize: z.number().int().min(1).max(1000).default(1),
    rate: rate.nullable().default(null).describe('how many deletions the system allows'),
    needs: bothLanguages.nullable().default(null).describe('the right or role that the credentials need'),
    /** A conversation is deleted only when it has no messages: this system would keep them where nobody reaches them. */
    needsEmpty: z.boolean().default(false),
    readBack: z.array(readBack).min(1).describe('all of them must say that it is gone'),
  })
  .superRefine(
    ({ kind, request: asked, batchSize, submitted, success: done, needsEmpty, readBack: reads }, context) => {
      const refuse = (field: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [field], message });
      if (batchSize > 1 && asked.body?.ids === undefined) refuse('batchSize', 'batchOfPaths');
      if (batchSize > 1 && submitted) refuse('batchSize', 'batchOfSubmitted');
      if (submitted?.statuses.some((status) => done.includes(status))) refuse('submitted', 'statusTwice');
      if (needsEmpty && kind !== 'conversations') refuse('needsEmpty', 'emptyConversations');
      for (const read of reads) {
        if (read.by === 'messagesOfConversation' && kind !== 'messages') refuse('readBack', 'readAsMessages');
        if (read.by === 'item' && !namesId(read.request)) refuse('readBack', 'readBackWithoutId');
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
      context.addIssue({ code: 'custom', path: ['resources'], message: 'deletionOrder' });
    }
    const isDeferred = resources.some(({ submitted }) => submitted !== null);
    if (isDeferred !== (deletions !== null) || deletions?.request.path.includes('{id}') === false) {
      context.addIssue({ code: 'custom', path: ['deletions'], message: 'deletionState' });
    }
  })
  .nullable()
  .default(null)
  .describe('null: nothing can be deleted through this interface');
