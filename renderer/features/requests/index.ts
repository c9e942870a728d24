export type { IntakeFinding } from './intake/intake-finding.ts';
export { RequestsPage } from './requests-page.tsx';
