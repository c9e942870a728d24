export { PlaybooksView } from './playbooks-view.tsx';
