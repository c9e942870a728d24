export { listAccessLogBackends, readBackendLog, requireAccessLog, type BackendAccess } from './access-log.ts';
export { backendsHandlers } from './handlers.ts';
export type { NetworkSettings } from './http/settings.ts';
export { stopSample } from './sample-chatbot.ts';
