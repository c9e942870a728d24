import { useNavigate } from '@tanstack/react-router';
import { use } from 'react';
import { FirstBackend } from '../features/backends/index.ts';
import type { ReviewScope } from '../features/reviews/index.ts';
import { TranscriptsPage } from '../features/transcripts/index.ts';
import type { Filters } from '../features/transcripts/index.ts';
import { KeptContext } from '../lib/kept-state.ts';
import { useCall } from '../lib/queries.ts';
import { useMay } from '../lib/vault-status.ts';
import { Loading } from '../ui/loading.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';

/** Without a chatbot system there is nothing to read; the first step is offered instead. */
export function TranscriptsRoute() {
  const backends = useCall('backends.list', {});
  const manages = useMay('backends.manage');
  const reviews = useMay('reviews.manage');
  const kept = use(KeptContext);
  const navigate = useNavigate();
  if (backends.error) return <ProblemMessage problem={backends.error} />;
  if (!backends.data) return <Loading />;
  if (backends.data.backends.length === 0 && manages) {
    return <FirstBackend onAdded={() => void navigate({ to: '/backends' })} />;
  }
  const review = (filters: Filters) => {
    kept.set('reviews.proposed', { ...filters, groups: [] } satisfies ReviewScope);
    void navigate({ to: '/reviews' });
  };
  return <TranscriptsPage onReview={reviews ? review : null} />;
}
