export { accessReviewsHandlers } from './handlers.ts';
export { readReviewInterval } from './settings.ts';
