import { useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Problem } from '../../../shared/errors/problem.ts';
import { call } from '../../lib/client.ts';
import { pagesOf } from '../../lib/pages.ts';

type Page = OutputOf<'incidents.affected'>;
export type AffectedPerson = Page['people'][number];

/** The people of the last selection, page by page. Each page that is read is an entry in the log. */
export function useAffected(input: InputOf<'incidents.affected'>) {
  const query = useInfiniteQuery<Page, Problem, InfiniteData<Page>, unknown[], string | null>({
    queryKey: ['incidents.affected', input],
    queryFn: ({ pageParam }) => call('incidents.affected', { ...input, cursor: pageParam ?? undefined }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  const read = query.data?.pages;
  const people = useMemo(() => read?.flatMap((page) => page.people) ?? [], [read]);
  return {
    people,
    total: read?.[0]?.total ?? null,
    problem: query.error,
    pages: pagesOf(query),
  };
}
