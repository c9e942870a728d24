export { ScopePart } from './scope-part.tsx';
