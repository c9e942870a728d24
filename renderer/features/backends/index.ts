export { BackendsPage } from './backends-page.tsx';
export { FirstBackend } from './first-backend.tsx';
export { NetworkSection } from './network-section.tsx';
