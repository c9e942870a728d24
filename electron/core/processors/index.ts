export { processorsHandlers } from './handlers.ts';
export { listProcessorDates } from './list-dates.ts';
export { listProcessors, type StoredProcessor } from './processor-rows.ts';
export { isSafeguarded, listThirdCountries } from './safeguard.ts';
export { processorSearch } from './search-processors.ts';
