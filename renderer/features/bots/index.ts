export { BotsView } from './bots-view.tsx';
