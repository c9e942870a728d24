export { backendsHandlers } from './handlers.ts';
export type { NetworkSettings } from './http/settings.ts';
export { stopSample } from './sample-chatbot.ts';
