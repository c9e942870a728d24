import { use, useState } from 'react';
import { ReviewsPage } from '../features/reviews/index.ts';
import type { ReviewScope } from '../features/reviews/index.ts';
import { KeptContext } from '../lib/kept-state.ts';

/** Takes up what somebody wanted to review on the screen for transcripts. */
export function ReviewsRoute() {
  const kept = use(KeptContext);
  const [proposed] = useState(() => (kept.get('reviews.proposed') as ReviewScope | undefined) ?? null);
  return <ReviewsPage proposed={proposed} onTaken={() => kept.set('reviews.proposed', null)} />;
}
