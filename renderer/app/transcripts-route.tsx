import { FirstBackend } from '../features/backends/index.ts';
import type { ReviewScope } from '../features/reviews/index.ts';
import { TranscriptsPage } from '../features/transcripts/index.ts';
import type { Filters } from '../features/transcripts/index.ts';
import { useCall } from '../lib/queries.ts';
import { useMay } from '../lib/vault-status.ts';
import { Loading } from '../ui/loading.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useGo } from './use-go.ts';
import { useOpenIncident } from './use-open-incident.ts';

/** Without a chatbot system there is nothing to read; the first step is offered instead. */
export function TranscriptsRoute() {
  const backends = useCall('backends.list', {});
  const manages = useMay('backends.manage');
  const reviews = useMay('reviews.manage');
  const go = useGo();
  const openIncident = useOpenIncident();
  if (backends.error) return <ProblemMessage problem={backends.error} />;
  if (!backends.data) return <Loading />;
  if (backends.data.backends.length === 0 && manages) {
    return <FirstBackend onAdded={() => go({ route: '/backends', keeps: {} })} />;
  }
  const review = (filters: Filters) => {
    const proposed: ReviewScope = { ...filters, groups: [] };
    go({ route: '/reviews', keeps: { 'reviews.open': null }, forgets: { 'reviews.proposed': proposed } });
  };
  return <TranscriptsPage onReview={reviews ? review : null} onOpenIncident={openIncident} />;
}
