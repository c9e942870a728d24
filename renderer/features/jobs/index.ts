export { JobBar } from './job-bar.tsx';
