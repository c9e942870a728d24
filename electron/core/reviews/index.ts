export { reviewsHandlers } from './handlers.ts';
export { readReviewedConversations, type ReviewedConversations } from './reviewed-conversations.ts';
