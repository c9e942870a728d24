import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { JobSummary } from '../../shared/contract/jobs.ts';
import type { EventMessage } from '../../shared/contract/messages.ts';
import { bridge } from './bridge.ts';
import { outdateSearches, refreshDomains } from './queries.ts';

export const statusKey = ['vault.status', {}] as const;
export const jobsKey = ['jobs.list', {}] as const;

/** Keeps the query cache in step with what core reports. */
export function useEvents(): void {
  const queryClient = useQueryClient();
  useEffect(() => bridge().on((message) => applyEvent(queryClient, message)), [queryClient]);
}

export function applyEvent(queryClient: QueryClient, message: EventMessage): void {
  if (message.event === 'vault.changed') {
    queryClient.setQueryData(statusKey, message.payload);
    if (message.payload.state !== 'unlocked') forgetContent(queryClient);
    return;
  }
  if (message.event !== 'job.changed') return;
  const job = message.payload;
  queryClient.setQueryData<{ jobs: JobSummary[] }>(jobsKey, (known) => ({ jobs: withJob(known?.jobs ?? [], job) }));
  if (job.state === 'running') return;
  const [own = ''] = job.procedure.split('.');
  void refreshDomains(queryClient, [
    own,
    'backends',
    'transcripts',
    'retention',
    'findings',
    'records',
    'audit',
    'accessReviews',
    'vault',
    'users',
    'today',
  ]);
  void outdateSearches(queryClient);
}

/** What was read must not outlive the lock. */
export function forgetContent(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== statusKey[0] });
}

/** Newest first, each job once; a late report of progress never reopens a job that has ended. */
export function withJob(jobs: readonly JobSummary[], job: JobSummary): JobSummary[] {
  const known = jobs.find(({ id }) => id === job.id);
  if (!known) return [job, ...jobs];
  if (known.state !== 'running' && job.state === 'running') return [...jobs];
  return jobs.map((entry) => (entry.id === job.id ? job : entry));
}
