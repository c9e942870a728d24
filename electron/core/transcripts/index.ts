export { transcriptsHandlers } from './handlers.ts';
export type { IncomingConversation, IncomingMessage, IncomingPerson } from './incoming.ts';
export { firstIdAt, instantOf } from './message-id.ts';
export { oneAtATime } from './one-at-a-time.ts';
export { rawQuery } from './raw-query.ts';
export { isOfUnrestricted, isUnrestricted, requireUnrestricted } from './restricted.ts';
export { cleanText } from './ingest/clean-incoming.ts';
export { ingestConversations, type IngestResult, type Lawful } from './ingest/ingest-conversations.ts';
export { compactContent } from './removal/compact-content.ts';
export { findConversationKeys } from './reading/find-conversation-keys.ts';
export { findConversations, type ConversationScope, type FoundConversation } from './reading/find-conversations.ts';
export { readConversation } from './reading/read-conversation.ts';
export { readTranscripts, type Transcript } from './reading/read-transcripts.ts';
export {
  removeConversations,
  removeConversationsOfBackend,
  removeMessagesUntil,
  type RemovalControl,
} from './removal/remove-conversations.ts';
export {
  readCopyKeeping,
  readTranscriptDays,
  storeTranscriptDays,
  type CopyKeeping,
} from './removal/transcript-days.ts';
export { readKnown } from './scanning/known-identifiers.ts';
export { readSpans } from './scanning/read-spans.ts';
export { scanWith, type Scan } from './scanning/scan.ts';
export { countWaiting, isAnyWaiting, readScannedUntil } from './scanning/scan-state.ts';
export { rescanMessages, type RescanControl } from './scanning/rescan-messages.ts';
export { maskLabel } from './masking/mask.ts';
export { findMentioning, readMentioning, type Mentioned, type Mentioning } from './search/find-mentioning.ts';
export { findAllMessages } from './search/find-all-messages.ts';
export { findSaying, requireTerms } from './search/find-saying.ts';
export { mergeSpans } from './search/highlights.ts';
export { loadSnippets } from './search/load-snippets.ts';
export { searchMessages, type SearchRequest, type SearchResult } from './search/search-messages.ts';
