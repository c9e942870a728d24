export { AccessReviewsPage } from './access-reviews-page.tsx';
