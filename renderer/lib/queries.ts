import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { InputOf, ProcedureName, ReplyOf } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/errors/problem.ts';
import { call } from './client.ts';
import { keepFirstPages } from './keep-first-pages.ts';

/** Answers stay until an event or a command makes them old: core is local, and some reads are logged each time. */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  keepFirstPages(queryClient);
  return queryClient;
}

interface CallOptions {
  isEnabled?: boolean;
  /** Shows the previous answer while the next one is on its way. */
  keepsPrevious?: boolean;
  /** Asks anew whenever the screen is entered: for what changes without anybody's command, such as time. */
  isAskedOnArrival?: boolean;
  /** Asks again after so many milliseconds: for what changes with time alone. */
  repeatsMs?: number;
}

export function useCall<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
  { isEnabled = true, keepsPrevious = false, isAskedOnArrival = false, repeatsMs }: CallOptions = {},
): UseQueryResult<ReplyOf<Name>, Problem> {
  return useQuery<ReplyOf<Name>, Problem>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: isEnabled,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(isAskedOnArrival ? { refetchOnMount: 'always' as const } : {}),
    ...(repeatsMs === undefined ? {} : { refetchInterval: repeatsMs, refetchIntervalInBackground: true }),
  });
}

/** Asks before a screen that needs the answer is drawn. A failure is left to that screen. */
export function prefetchCall<Name extends ProcedureName>(
  queryClient: QueryClient,
  name: Name,
  input: InputOf<Name>,
): Promise<void> {
  return queryClient.prefetchQuery({ queryKey: [name, input], queryFn: () => call(name, input) });
}

/** A command; afterwards everything listed by the same domain and the log are read again. */
export function useCommand<Name extends ProcedureName>(
  name: Name,
): UseMutationResult<ReplyOf<Name>, Problem, InputOf<Name>> {
  const queryClient = useQueryClient();
  return useMutation<ReplyOf<Name>, Problem, InputOf<Name>>({
    mutationFn: (input) => call(name, input),
    // Not awaited: what follows an answer must not wait for lists, whose change may even replace the screen that asked.
    onSettled: () => void refreshDomains(queryClient, [domainOf(name), 'audit', 'jobs', 'today']),
  });
}

/** Marks searches as old without searching again: that would be an entry in the log nobody asked for. */
export function outdateSearches(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['transcripts.search'], refetchType: 'none' });
}

/** Reads the lists of these domains again. Reads that are logged are left alone: nobody asked to read again. */
export function refreshDomains(queryClient: QueryClient, domains: readonly string[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const name = String(queryKey[0]);
      return domains.includes(domainOf(name)) && !loggedReads.has(name);
    },
  });
}

const loggedReads = new Set<string>([
  'transcripts.search',
  'transcripts.get',
  'audit.verify',
  'backends.check',
  'accessReviews.preview',
  'reviews.read',
  'checks.preview',
  'retention.starts.list',
  'incidents.scope',
  'incidents.affected',
]);

function domainOf(name: string): string {
  return name.split('.')[0] ?? name;
}
