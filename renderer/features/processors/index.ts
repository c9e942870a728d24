export { ProcessorsView } from './processors-view.tsx';
