import type { QueryClient } from '@tanstack/react-query';
import { refreshDomains } from './queries.ts';

/** After the content was destroyed: nothing of it stays in the window. */
export function forgetTranscripts(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('transcripts.') });
  void refreshDomains(queryClient, ['backends']);
}
