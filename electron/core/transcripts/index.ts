export { transcriptsHandlers } from './handlers.ts';
export type { IncomingConversation, IncomingMessage, IncomingPerson } from './incoming.ts';
export { cleanText } from './ingest/clean-incoming.ts';
export { ingestConversations, type IngestResult } from './ingest/ingest-conversations.ts';
export { compactContent } from './removal/compact-content.ts';
export {
  removeConversations,
  removeConversationsOfBackend,
  type RemovalControl,
} from './removal/remove-conversations.ts';
export { searchMessages, type SearchRequest, type SearchResult } from './search/search-messages.ts';
