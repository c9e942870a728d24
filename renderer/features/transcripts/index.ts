export { FoundInTranscripts } from './found-in-transcripts.tsx';
export { TranscriptsPage } from './transcripts-page.tsx';
export type { Filters } from './filters.ts';
