export { AdviceView } from './advice/advice-view.tsx';
export { DpiasView } from './dpias/dpias-view.tsx';
