import type { Problem } from '../../shared/errors/problem.ts';

/** Where reading a list page by page stands. */
export interface Pages {
  /** Core holds rows that were not read yet. */
  hasMore: boolean;
  isReading: boolean;
  problem: Problem | null;
  readMore: () => void;
}

interface PagedQuery {
  hasNextPage: boolean;
  isFetching: boolean;
  isPlaceholderData: boolean;
  error: Problem | null;
  fetchNextPage: () => Promise<unknown>;
}

/** The next page of a list as the table asks for it near its end, and as an export does until there is none. */
export function pagesOf(query: PagedQuery): Pages {
  const { hasNextPage: hasMore, isFetching: isReading, error: problem } = query;
  return {
    hasMore,
    isReading,
    problem,
    readMore: () => {
      if (hasMore && !isReading && !query.isPlaceholderData) void query.fetchNextPage();
    },
  };
}
