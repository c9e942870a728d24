export { categoriesOfTypes } from './evidence/data-categories.ts';
export { isDriftDue } from './drift/compare-records.ts';
export { listRecordDates } from './list-dates.ts';
export { nameDataCategory } from './files/words/name-data-category.ts';
export { listInForce } from './register/record-rows.ts';
export { recordsHandlers } from './handlers.ts';
export { wordsOf as wordsOfRecords } from './files/words/words.ts';
export { recordSearch } from './register/search-records.ts';
