import { z } from 'zod';
import { empty, id, instant, note } from './fields.ts';
import { command, query } from './procedure.ts';

const inBothLanguages = z.object({ en: z.string(), de: z.string() });

const syncRun = z.object({
  at: instant.describe('when it ended'),
  outcome: z.enum(['done', 'partial', 'failed', 'cancelled', 'interrupted']),
  conversations: z.number().int(),
  messages: z.number().int(),
  seconds: z.number().nullable(),
});

const backendHealthState = z.object({
  backendId: id,
  /** How old what is stored is. Null where nothing was synced. */
  freshness: z
    .object({
      syncedAt: instant,
      /** When the newest stored message was said; null for whoever holds no content key, or where there is none. */
      newestMessageAt: instant.nullable(),
      /** Between the last sync that went well and now. */
      behindSeconds: z.number().int(),
      /** Until when everything that the system says it holds was read; null where its pages never added up. */
      completeUntil: instant.nullable(),
    })
    .nullable(),
  lastError: z
    .object({ at: instant, code: z.string(), words: inBothLanguages })
    .nullable()
    .describe('of the last sync, where it did not go well; null where it did'),
  /** Conversations that were listed and could not be read. */
  unread: z.number().int(),
  /** Null: no answer has named a limit. */
  quota: z
    .object({
      most: z.number().int().nullable(),
      remaining: z.number().int().nullable(),
      resetsAt: instant.nullable(),
      seenAt: instant,
    })
    .nullable(),
  notCovered: z.array(inBothLanguages).describe('what is neither read nor deleted here although it may be there'),
  runs: z.array(syncRun).describe('the last ones, oldest first'),
});
export type BackendHealth = z.infer<typeof backendHealthState>;

/** How chatbot systems fare, and what is done with one that must not be asked. */
export const backendHealth = {
  health: query({
    permission: 'backends.read',
    summary:
      'Says of chatbot systems how fresh what is stored is, what went wrong last, how many requests are left, and what is not covered.',
    input: z.strictObject({ id: id.optional().describe('all systems when left out') }),
    output: z.object({ backends: z.array(backendHealthState) }),
  }),
  syncAll: command({
    permission: 'backends.sync',
    summary:
      'Starts a sync of each chatbot system that is switched on and not at work, all beside each other with fair limits.',
    input: empty,
    output: z.object({
      started: z.array(id).describe('chatbot systems whose sync was started'),
      atWork: z.array(id).describe('those where another task runs'),
    }),
  }),
  disable: command({
    permission: 'backends.manage',
    summary: 'Switches a chatbot system off: nothing is sent to it, nothing waits for it, what is stored of it stays.',
    input: z.strictObject({ id, reason: note.min(1) }),
    output: z.object({ id }),
  }),
  enable: command({
    permission: 'backends.manage',
    summary: 'Switches a chatbot system on again.',
    input: z.strictObject({ id }),
    output: z.object({ id }),
  }),
};
