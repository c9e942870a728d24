export { ReviewsPage } from './reviews-page.tsx';
export type { ReviewScope } from './review-scope.ts';
