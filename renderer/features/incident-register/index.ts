export { DrillsView } from './drills/drills-view.tsx';
export { IncidentRegisterView } from './incident-register-view.tsx';
