import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Problem } from '../../../shared/errors/problem.ts';
import { call } from '../../lib/client.ts';
import { pagesOf } from '../../lib/pages.ts';
import { startOfDay } from '../../lib/local-day.ts';

/** Empty strings where nothing is chosen. Days as "2026-11-22"; the last one counts whole. */
export interface LogFilters {
  procedure: string;
  from: string;
  to: string;
}

export const noLogFilters: LogFilters = { procedure: '', from: '', to: '' };

type Page = OutputOf<'audit.list'>;
export type LogEntry = Page['entries'][number];

const pageSize = 200;

export function useLog(filters: LogFilters) {
  const input = {
    procedure: filters.procedure || undefined,
    from: startOfDay(filters.from),
    to: startOfDay(filters.to, 1),
    limit: pageSize,
  };
  const query = useInfiniteQuery<Page, Problem, InfiniteData<Page>, unknown[], number | null>({
    queryKey: ['audit.list', input],
    queryFn: ({ pageParam }) => call('audit.list', { ...input, before: pageParam ?? undefined }),
    initialPageParam: null,
    getNextPageParam: ({ entries }) => (entries.length < pageSize ? null : (entries.at(-1)?.seq ?? null)),
    // Every visit shows what was logged meanwhile.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const read = query.data?.pages;
  const entries = useMemo(() => read?.flatMap((page) => page.entries) ?? [], [read]);
  return {
    entries,
    total: read?.[0]?.total ?? null,
    problem: query.error,
    pages: pagesOf(query),
  };
}
