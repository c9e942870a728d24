export { ActivitiesView } from './activities/activities-view.tsx';
