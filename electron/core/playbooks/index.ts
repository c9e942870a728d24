export { playbooksHandlers } from './handlers.ts';
export { requirePlaybook } from './known-playbooks.ts';
