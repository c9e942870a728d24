export { incidentsHandlers } from './handlers.ts';
export { listIncidentFeed } from './clocks/list-feed-dates.ts';
export { listIncidentDates } from './measures/list-dates.ts';
export { countIncidents } from './register/count-incidents.ts';
export { findOfOpenIncidents } from './scope/find-of-open-incidents.ts';
export { incidentKeeping } from './keeping/incident-keeping.ts';
export { incidentSearch } from './cases/reading/search-incidents.ts';
export { communicationSearch } from './communications/search-communications.ts';
