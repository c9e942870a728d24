import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import type { Problem } from '../../../../shared/errors/problem.ts';
import { call } from '../../../lib/client.ts';
import { pagesOf } from '../../../lib/pages.ts';

type Page = OutputOf<'requests.list'>;

/** Cases page by page, the most urgent first. */
export function useRequests(filter: InputOf<'requests.list'>) {
  const query = useInfiniteQuery<Page, Problem, InfiniteData<Page>, unknown[], string | null>({
    queryKey: ['requests.list', filter],
    queryFn: ({ pageParam }) => call('requests.list', { ...filter, cursor: pageParam ?? undefined }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: keepPreviousData,
  });
  const read = query.data?.pages;
  const requests = useMemo(() => read?.flatMap((page) => page.requests) ?? [], [read]);
  return {
    requests,
    first: read?.[0],
    problem: query.error,
    pages: pagesOf(query),
  };
}
