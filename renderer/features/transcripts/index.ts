export { TranscriptsPage } from './transcripts-page.tsx';
