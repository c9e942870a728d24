import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Reason } from '../../../shared/contract/fields.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Problem } from '../../../shared/errors/problem.ts';
import { call } from '../../lib/client.ts';
import { pagesOf } from '../../lib/pages.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { toSearch } from './filters.ts';
import type { Filters } from './filters.ts';

type Page = OutputOf<'transcripts.search'>;

/** Milliseconds of rest after which what was typed is searched: every search is an entry in the log. */
const typingRest = 300;

/** Searches as the fields change. The answer to older fields is never shown as the answer to newer ones. */
export function useSearch(filters: Filters, reason: Reason | null) {
  const text = useDebounced(filters.text, typingRest);
  const search = reason ? toSearch({ ...filters, text }, reason) : null;
  const query = useInfiniteQuery<Page, Problem, InfiniteData<Page>, unknown[], string | null>({
    queryKey: ['transcripts.search', search],
    queryFn: ({ pageParam }) => {
      if (!search) throw new Error('a search needs a reason');
      return call('transcripts.search', { ...search, cursor: pageParam ?? undefined });
    },
    initialPageParam: null,
    getNextPageParam: (page) => page.cursor,
    enabled: search !== null,
    placeholderData: keepPreviousData,
  });
  const read = query.data?.pages;
  const hits = useMemo(() => read?.flatMap((page) => page.hits) ?? [], [read]);
  return {
    hits,
    firstPage: read?.[0],
    total: read?.[0]?.total ?? null,
    isCapped: read?.[0]?.capped ?? false,
    problem: query.error,
    /** Conversations were added or removed since. */
    isOutdated: query.isStale && query.isSuccess && !query.isFetching,
    repeat: () => void query.refetch(),
    isSearching: query.isFetching || text !== filters.text,
    /** The words these hits were found by. */
    text: text.trim(),
    pages: pagesOf(query),
  };
}
