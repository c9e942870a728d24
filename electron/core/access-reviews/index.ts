export { accessReviewsHandlers } from './handlers.ts';
