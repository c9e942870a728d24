import { z } from 'zod';
import { findingTypes } from './finding-types.ts';
import { cursor, folderPath, id, instant, reason } from './fields.ts';
import { command, query } from './procedure.ts';

export const messageRoles = ['person', 'bot', 'agent', 'system'] as const;
export type MessageRole = (typeof messageRoles)[number];

export const exportFormats = ['json', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Offsets are UTF-16 code units, end exclusive. */
export const span = z.object({ start: z.number().int(), end: z.number().int() });
export const maskedSpan = span.extend({ type: z.enum(findingTypes) });
export type Span = z.infer<typeof span>;
export type MaskedSpan = z.infer<typeof maskedSpan>;

/** What a rule saw at a place, and what a person decided about it. A rejected place is not masked. */
export const foundSpan = maskedSpan.extend({
  confidence: z.number(),
  reason: z.string().describe('the rule that saw it, e.g. iban.checksum'),
  isValidated: z.boolean(),
  verdict: z.enum(['accepted', 'rejected']).nullable(),
});
export type FoundSpan = z.infer<typeof foundSpan>;

export const messageId = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const searchHit = z.object({
  conversationId: id,
  messageId,
  at: instant,
  role: z.enum(messageRoles),
  botId: id,
  /** What was said around the hit; detected identifiers are replaced by bullets of the same length. */
  snippet: z.string(),
  hits: z.array(span).describe('where the words searched for stand in the snippet'),
  masks: z.array(maskedSpan).describe('where the snippet is masked'),
});
export type SearchHit = z.infer<typeof searchHit>;

export const transcriptMessage = z.object({
  id: messageId,
  at: instant,
  role: z.enum(messageRoles),
  text: z.string().describe('masked unless this message was asked for unmasked'),
  found: z.array(foundSpan),
  isUnmasked: z.boolean(),
});
export type TranscriptMessage = z.infer<typeof transcriptMessage>;

export const searchFilters = {
  text: z.string().max(500).optional().describe('words, "phrases", prefix*, part of an e-mail address or number'),
  backendId: id.optional(),
  botId: id.optional(),
  from: instant.optional(),
  to: instant.optional().describe('exclusive'),
  role: z.enum(messageRoles).optional(),
};

/** Whole conversations, without words that are searched for. */
export const conversationScope = {
  botIds: z.array(id).max(100).default([]).describe('empty: all'),
  from: instant.optional().describe('when a conversation began'),
  to: instant.optional().describe('exclusive'),
};

export const transcripts = {
  search: query({
    permission: 'transcripts.read',
    logged: true,
    summary:
      'Finds messages. Newest first, or by relevance. Without words: the newest message of each conversation. The log keeps a keyed hash of the words.',
    input: z.strictObject({
      ...searchFilters,
      reason,
      sort: z.enum(['newest', 'relevance']).default('newest'),
      limit: z.number().int().min(1).max(500).default(50),
      cursor: cursor.optional(),
    }),
    output: z.object({
      total: z.number().int().describe('exact up to 10,000; counted for the first page'),
      capped: z.boolean().describe('true when there are more than total'),
      hits: z.array(searchHit),
      cursor: z.string().nullable(),
    }),
  }),
  get: query({
    permission: 'transcripts.read',
    logged: true,
    summary: 'Returns one conversation, masked but for the messages asked for unmasked.',
    input: z.strictObject({
      conversationId: id,
      reason,
      unmask: z.array(messageId).max(1000).default([]),
      text: searchFilters.text.describe('words whose places in the conversation are returned as hits'),
    }),
    output: z.object({
      conversationId: id,
      backendId: id,
      botId: id,
      botName: z.string(),
      startedAt: instant,
      /** A label such as the backend's own person id, masked like a message. */
      person: z.string().nullable(),
      messages: z.array(transcriptMessage),
      hits: z.array(z.object({ messageId, spans: z.array(span) })),
      previousConversationId: id.nullable().describe('older neighbour in time, same bot'),
      nextConversationId: id.nullable(),
    }),
  }),
  export: command({
    permission: 'transcripts.export',
    changes: 'files',
    secondPerson: 'export',
    summary: 'Writes one conversation to a new file. What leaves the vault names people, so a second person agrees.',
    input: z.strictObject({
      conversationId: id,
      reason,
      format: z.enum(exportFormats),
      isMasked: z.boolean().default(true).describe('false: identifiers stand in the file as they were typed'),
      to: folderPath.optional().describe('the file; not needed in a request for approval'),
    }),
    output: z.object({ path: z.string(), messages: z.number().int() }),
  }),
  volume: query({
    permission: 'transcripts.read',
    summary: 'Counts conversations per month and bot.',
    input: z.strictObject({ backendId: id.optional() }),
    output: z.object({
      months: z.array(z.object({ month: z.string(), botId: id, conversations: z.number().int() })),
    }),
  }),
};
