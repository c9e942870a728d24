export { ActivitiesView } from './activities/activities-view.tsx';
export { TrainingsView } from './trainings/trainings-view.tsx';
export { ReportView } from './report/report-view.tsx';
