import type { InputOf } from '../../../../shared/contract/index.ts';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import { startTestServer, testToken, type TestServer } from '../../../sample/testing/start-test-server.ts';
import { hasty } from '../../backends/testing/sync-fixture.ts';
import { openTestCore, type TestCore } from '../../testing/test-core.ts';

type Policy = InputOf<'retention.policies.save'>['policy'];

/** A vault with the small fixture of the sample chatbot: conversations of March 2026. */
export interface RetentionTest {
  test: TestCore;
  server: TestServer;
  backendId: string;
  /** Milliseconds by which the clock of Custos is ahead. */
  offset: { ms: number };
  save(changes?: Partial<Policy>, id?: string): Promise<string>;
  activate(changes?: Partial<Policy>): Promise<string>;
  run(policyId: string): Promise<JobSummary>;
  runs(policyId?: string): Promise<RetentionRun[]>;
  /** How often each deletion was asked for, by the system's own log. */
  deletions(): Map<string, number>;
  /** Conversations that the system still has. */
  left(): number;
  dispose(): Promise<void>;
}

export async function openRetentionTest(
  options: Parameters<typeof startTestServer>[0] = {},
  { worksAlone = true, resumesJobs = false }: { worksAlone?: boolean; resumesJobs?: boolean } = {},
): Promise<RetentionTest> {
  const server = await startTestServer(options);
  const offset = { ms: 0 };
  const now = () => Date.now() + offset.ms;
  const test = await openTestCore({
    worksAlone,
    resumesJobs,
    now,
    network: {
      ...hasty,
      now,
      // Whoever waits lets time pass, here and at the system.
      wait: async (milliseconds, signal) => {
        server.clock.now += milliseconds;
        if (milliseconds >= 1000) offset.ms += milliseconds;
        await hasty.wait!(milliseconds, signal);
      },
    },
  });
  const { id: backendId } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Kundenchat',
    baseUrl: server.baseUrl,
    credentials: { token: testToken },
    allowPrivate: true,
  });
  await test.finish('backends.sync', backendId);

  const save: RetentionTest['save'] = async (changes = {}, id) => {
    const policy: Policy = {
      name: 'Kundenfragen',
      backendId,
      purpose: 'Beantwortung von Fragen',
      period: { amount: 90, unit: 'days' },
      reason: 'Rückfragen kommen in den ersten Wochen.',
      legalBasis: 'Art. 6 Abs. 1 Buchst. b DSGVO',
      owner: 'Kundenservice',
      reviewOn: '2027-06-30',
      ...changes,
    };
    return (await test.call('retention.policies.save', { policy, ...(id !== undefined && { id }) })).id;
  };

  return {
    test,
    server,
    backendId,
    offset,
    save,
    async activate(changes) {
      const id = await save(changes);
      await test.call('retention.policies.activate', { id });
      return id;
    },
    async run(policyId) {
      const { jobId } = await test.call('retention.run', { policyId });
      return test.waitForJob(jobId);
    },
    runs: async (policyId) => (await test.call('retention.runs', policyId === undefined ? {} : { policyId })).runs,
    deletions() {
      const rows = server.store
        .prepare<[], { target: string; n: number }>(
          `SELECT target_id AS target, count(*) AS n FROM access WHERE action LIKE 'delete%' GROUP BY target_id`,
        )
        .all();
      return new Map(rows.map(({ target, n }) => [target, n]));
    },
    left: () => server.store.prepare<[], { n: number }>('SELECT count(*) AS n FROM conversation').get()!.n,
    async dispose() {
      await test.dispose();
      await server.close();
    },
  };
}
