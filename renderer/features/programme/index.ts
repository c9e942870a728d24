export { ActivitiesView } from './activities/activities-view.tsx';
export { TrainingsView } from './trainings/trainings-view.tsx';
