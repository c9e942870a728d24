export { makeSearchHandlers } from './handlers.ts';
export type { SearchSource, Wanted } from './search-source.ts';
