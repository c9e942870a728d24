export { listOpenCases } from './cases/reading/list-open-cases.ts';
export { requestsHandlers } from './handlers.ts';
