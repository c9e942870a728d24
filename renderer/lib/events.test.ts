import { describe, expect, it } from 'vitest';
import type { JobSummary } from '../../shared/contract/jobs.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { applyEvent, jobsKey, statusKey, withJob } from './events.ts';
import { createQueryClient } from './queries.ts';

const job = (id: string, state: JobSummary['state'], done = 0): JobSummary => ({
  id,
  procedure: 'backends.sync',
  subjectId: null,
  state,
  done,
  total: 10,
  remainingSeconds: null,
  startedAt: '2026-11-22T10:00:00Z',
  finishedAt: null,
  result: null,
  problem: null,
});
const locked: VaultStatus = {
  state: 'locked',
  path: '/v',
  name: 'v',
  vaultId: null,
  users: [],
  keyFileUsers: [],
  user: null,
  idleLockMinutes: 10,
};

describe('reports of jobs', () => {
  it('add a job at the top and then replace it in place', () => {
    const once = withJob([job('old', 'done')], job('new', 'running', 1));
    const twice = withJob(once, job('new', 'running', 2));
    expect(twice.map(({ id, done }) => [id, done])).toEqual([
      ['new', 2],
      ['old', 0],
    ]);
  });

  it('never reopen a job that has ended', () => {
    expect(withJob([job('a', 'done', 10)], job('a', 'running', 9))[0]?.state).toBe('done');
  });

  it('reach the list of jobs', () => {
    const queryClient = createQueryClient();
    applyEvent(queryClient, { event: 'job.changed', payload: job('a', 'running', 3) });
    expect(queryClient.getQueryData(jobsKey)).toEqual({ jobs: [job('a', 'running', 3)] });
  });
});

describe('a lock', () => {
  it('drops everything that was read, and keeps the status', () => {
    const queryClient = createQueryClient();
    queryClient.setQueryData(['transcripts.search', {}], { hits: ['said'] });
    queryClient.setQueryData(['backends.list', {}], {});
    applyEvent(queryClient, { event: 'vault.changed', payload: locked });
    const left = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey);
    expect(left).toEqual([statusKey]);
    expect(queryClient.getQueryData(statusKey)).toEqual(locked);
  });
});
