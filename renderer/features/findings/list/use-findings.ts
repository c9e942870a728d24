import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import type { Problem } from '../../../../shared/errors/problem.ts';
import { call } from '../../../lib/client.ts';
import { pagesOf } from '../../../lib/pages.ts';

type Page = OutputOf<'findings.list'>;

/** Findings page by page. */
export function useFindings(input: InputOf<'findings.list'>) {
  const query = useInfiniteQuery<Page, Problem, InfiniteData<Page>, unknown[], string | null>({
    queryKey: ['findings.list', input],
    queryFn: ({ pageParam }) => call('findings.list', { ...input, cursor: pageParam ?? undefined }),
    initialPageParam: null,
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: keepPreviousData,
  });
  const read = query.data?.pages;
  const findings = useMemo(() => read?.flatMap((page) => page.findings) ?? [], [read]);
  return {
    findings,
    first: read?.[0],
    problem: query.error,
    pages: pagesOf(query),
  };
}

/** Ids of all findings that fit, not only of those in sight: what is decided for all is decided for all. */
export async function readAllIds(input: InputOf<'findings.list'>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await call('findings.list', { ...input, limit: 500, cursor: cursor ?? undefined });
    ids.push(...page.findings.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== null);
  return ids;
}
