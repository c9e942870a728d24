import { expect, it, vi } from 'vitest';
import { openTestCore } from '../testing/test-core.ts';

it('a removal that was cut short goes on, and its entries say on whose word', async () => {
  const test = await openTestCore({ resumesJobs: true, worksAlone: true, sampleShare: 0.3 });
  try {
    const { id } = await test.call('backends.addSample');
    await test.finish('backends.sync', id);
    // Not awaited: what is due after it takes its turns between the parts of the removal.
    const begins = test.call('backends.remove', { id });
    const isRunning = () =>
      test.events.some(({ event, payload }) => event === 'job.changed' && payload.procedure === 'backends.remove');
    await vi.waitFor(() => expect(isRunning()).toBe(true), { interval: 5, timeout: 30_000 });
    await test.call('vault.lock');
    await begins;
    await test.unlock();
    const [job] = (await test.call('jobs.list', {})).jobs;
    expect((await test.waitForJob(job!.id)).state).toBe('done');
    const { entries } = await test.call('audit.list', { procedure: 'backends.remove' });
    const begun = entries.filter(({ phase }) => phase === 'begun');
    expect(begun.map(({ refs }) => refs['onePersonMode'])).toEqual([true, true]);
    expect(begun[0]?.refs['resumes']).toBe(begun[1]?.refs['jobId']);
  } finally {
    await test.dispose();
  }
});
