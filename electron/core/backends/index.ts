export { listAccessLogBackends, readBackendLog, requireAccessLog, type BackendAccess } from './access-log.ts';
export { backendsHandlers } from './handlers.ts';
export type { NetworkSettings } from './http/settings.ts';
export { openLiveBackend, type LiveBackend } from './live-backend.ts';
export { stopSample } from './sample-chatbot.ts';
