export { botsHandlers } from './handlers.ts';
export { isBotComparisonDue } from './observed/compare-bots.ts';
export { nameModels } from './observed/name-models.ts';
export { readEntry } from './register/list-bots.ts';
export { listBotReviews } from './register/list-reviews.ts';
export { botSearch } from './register/search-bots.ts';
