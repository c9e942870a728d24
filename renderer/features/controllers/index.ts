export { ControllersSection } from './controllers-section.tsx';
