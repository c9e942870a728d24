export { HelpPanel } from './help-panel.tsx';
export type { ManualPage } from './manual.ts';
