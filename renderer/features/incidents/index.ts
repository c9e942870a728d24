export { IncidentScreen } from './case/incident-screen.tsx';
export { ClockSign } from './frame/clock-sign.tsx';
export { QuickTask } from './frame/quick-task.tsx';
export { IncidentsView } from './list/incidents-view.tsx';
export { OpenIncidentDialog } from './open/open-incident-dialog.tsx';
