export { subjectsHandlers } from './handlers.ts';
export { kindOf, readWanted } from './identifier-kinds.ts';
export { searchSubjects, type SubjectsFound } from './search-subjects.ts';
