export { BackendsPage } from './backends-page.tsx';
export { FirstBackend } from './first-backend.tsx';
