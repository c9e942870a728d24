import { expect, it } from 'vitest';
import { openTestCore } from '../testing/test-core.ts';

it('a removal that was cut short goes on, and its entries say on whose word', async () => {
  const test = await openTestCore({ resumesJobs: true, worksAlone: true, sampleShare: 0.3 });
  try {
    const { id } = await test.call('backends.addSample');
    await test.finish('backends.sync', id);
    await test.call('backends.remove', { id });
    await test.call('vault.lock');
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
