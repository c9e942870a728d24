export { processorsHandlers } from './handlers.ts';
export { listProcessors, type StoredProcessor } from './processor-rows.ts';
export { isSafeguarded, listThirdCountries } from './safeguard.ts';
