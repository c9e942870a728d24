export { reviewsHandlers } from './handlers.ts';
export { readReviewedConversations, type ReviewedConversations } from './reviewed-conversations.ts';
export { reviewSearch } from './search-reviews.ts';
