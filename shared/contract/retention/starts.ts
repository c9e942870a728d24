import { z } from 'zod';
import { cursor, id, instant, note } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { recordedStarts } from './policies.ts';

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), backendId: id, externalId: z.string().min(1).max(1024) }),
  z.strictObject({ kind: z.literal('conversation'), conversationId: id }),
]);

export const recordedStart = z.object({
  id,
  target,
  start: z.enum(recordedStarts),
  at: instant,
  note: z.string(),
  recordedBy: z.string(),
  recordedAt: instant,
});
export type RecordedStart = z.infer<typeof recordedStart>;

/** When a contract or a case ended or consent was withdrawn: the beginnings of periods that no chatbot system knows. */
export const startProcedures = {
  'starts.record': command({
    permission: 'retention.manage',
    changes: 'content',
    summary: 'Records when a period began for a person or a conversation.',
    input: z.strictObject({ target, start: z.enum(recordedStarts), at: instant, note: note.default('') }),
    output: z.object({ id }),
  }),
  'starts.list': query({
    permission: 'retention.read',
    logged: true,
    summary: 'Lists what was recorded, newest first.',
    input: z.strictObject({ limit: z.number().int().min(1).max(500).default(100), cursor: cursor.optional() }),
    output: z.object({ starts: z.array(recordedStart), total: z.number().int(), cursor: z.string().nullable() }),
  }),
  'starts.remove': command({
    permission: 'retention.manage',
    changes: 'content',
    summary: 'Takes back what was recorded by mistake.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: z.object({ removed: z.literal(true) }),
  }),
};
