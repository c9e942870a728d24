import type { InfiniteData, QueryClient } from '@tanstack/react-query';

/** Pages of a list that stay once nobody looks at it: whoever comes back sees it from its beginning. */
const keptPages = 40;

/** Lists that were read page by page do not stay in memory whole: a hundred thousand messages are a hundred megabytes. */
export function keepFirstPages(queryClient: QueryClient): void {
  queryClient.getQueryCache().subscribe((event) => {
    const { type, query } = event;
    // A page may still be on its way when the last one who looked leaves.
    const hasArrived = type === 'updated' && event.action.type === 'success';
    if (!(type === 'observerRemoved' || hasArrived) || query.getObserversCount() > 0) return;
    const data: unknown = query.state.data;
    if (!isPaged(data) || data.pages.length <= keptPages) return;
    // Not as a new answer: what was known to be old stays old.
    query.setState({
      data: { pages: data.pages.slice(0, keptPages), pageParams: data.pageParams.slice(0, keptPages) },
    });
  });
}

function isPaged(data: unknown): data is InfiniteData<unknown> {
  return typeof data === 'object' && data !== null && 'pages' in data && 'pageParams' in data;
}
