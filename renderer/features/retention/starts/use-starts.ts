import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Problem } from '../../../../shared/errors/problem.ts';
import { call } from '../../../lib/client.ts';
import { pagesOf } from '../../../lib/pages.ts';

type Page = OutputOf<'retention.starts.list'>;

/** Recorded beginnings page by page. Reading them is logged: they name people. */
export function useStarts() {
  const query = useInfiniteQuery<Page, Problem, InfiniteData<Page>, unknown[], string | null>({
    queryKey: ['retention.starts.list', {}],
    queryFn: ({ pageParam }) => call('retention.starts.list', { cursor: pageParam ?? undefined }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: keepPreviousData,
  });
  const read = query.data?.pages;
  const starts = useMemo(() => read?.flatMap((page) => page.starts), [read]);
  return {
    starts,
    total: read?.[0]?.total ?? 0,
    problem: query.error,
    pages: pagesOf(query),
    readAgain: () => void query.refetch(),
  };
}
