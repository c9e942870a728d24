import { describe, expect, it } from 'vitest';
import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { selectShown } from './select-shown.ts';

const unlockedAt = Date.parse('2026-11-22T10:00:00Z');
const job = (id: string, state: JobSummary['state'], finishedAt: string | null): JobSummary => ({
  id,
  procedure: 'backends.sync',
  subjectId: null,
  state,
  done: 0,
  total: null,
  remainingSeconds: null,
  startedAt: '2026-11-22T09:00:00Z',
  finishedAt,
  result: null,
  problem: null,
});
const shown = (jobs: JobSummary[], dismissed: string[] = []) =>
  selectShown(jobs, unlockedAt, new Set(dismissed)).map(({ id }) => id);

describe('jobs at the bottom', () => {
  it('are those running and those that ended in this session', () => {
    const jobs = [
      job('now', 'running', null),
      job('new', 'failed', '2026-11-22T10:05:00Z'),
      job('old', 'done', '2026-11-22T09:30:00Z'),
    ];
    expect(shown(jobs)).toEqual(['now', 'new']);
  });

  it('stay until dismissed, but running ones cannot be dismissed', () => {
    const jobs = [job('now', 'running', null), job('new', 'done', '2026-11-22T10:05:00Z')];
    expect(shown(jobs, ['now', 'new'])).toEqual(['now']);
  });

  it('are silent about an earlier try once the same work goes on or ended otherwise', () => {
    const about = (subjectId: string, each: JobSummary): JobSummary => ({ ...each, subjectId });
    const interrupted = job('cut', 'interrupted', '2026-11-22T10:00:00Z');
    const running = about('shop', job('now', 'running', null));
    const done = about('shop', job('done', 'done', '2026-11-22T10:05:00Z'));
    expect(shown([running, about('shop', interrupted)])).toEqual(['now']);
    expect(shown([done, about('shop', interrupted)])).toEqual(['done']);
    expect(shown([done, about('shop', interrupted)], ['done'])).toEqual([]);
    expect(shown([done, about('staff', interrupted)])).toEqual(['done', 'cut']);
  });

  it('say nothing of comparing that went well, which nobody asked for', () => {
    const compared = { ...job('well', 'done', '2026-11-22T10:05:00Z'), procedure: 'records.compare' };
    expect(shown([compared, { ...compared, id: 'badly', state: 'failed' }])).toEqual(['badly']);
  });

  it('include work whose interruption was settled by unlocking', () => {
    expect(shown([job('cut', 'interrupted', '2026-11-22T09:59:50Z')])).toEqual(['cut']);
  });
});
