export { BackendState } from './backend-state.tsx';
export { BackendsPage } from './backends-page.tsx';
export { ConnectorsSection } from './connectors/connectors-section.tsx';
export { FirstBackend, FirstBackendChoice } from './first-backend.tsx';
export { NetworkSection } from './network-section.tsx';
export { SyncNowButton } from './sync-now-button.tsx';
