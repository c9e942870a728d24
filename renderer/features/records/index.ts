export { RecordsView } from './records-view.tsx';
