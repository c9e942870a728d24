export { botsHandlers } from './handlers.ts';
export { isBotComparisonDue } from './observed/compare-bots.ts';
export { listBotReviews } from './register/list-reviews.ts';
