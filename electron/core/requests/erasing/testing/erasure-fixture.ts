import type { ErasureItem, ErasurePlan } from '../../../../../shared/contract/requests/erasure.ts';
import type { Right } from '../../../../../shared/contract/rights.ts';
import type { JobSummary } from '../../../../../shared/contract/jobs.ts';
import { startTestServer, testToken, type TestServer } from '../../../../sample/testing/start-test-server.ts';
import { hasty } from '../../../backends/testing/sync-fixture.ts';
import { openTestCore, type TestCore } from '../../../testing/test-core.ts';
import { workOutside } from '../../../testing/work-outside.ts';
import { storeCase, storeLinks, type DecidedLink } from '../../testing/store-case.ts';

/** An erasure case of person-1 of the small fixture: twenty conversations of three messages. */
export interface ErasureTest {
  test: TestCore;
  /** As the test left them, or a second one of `addSystem`. */
  servers: TestServer[];
  backendIds: string[];
  requestId: string;
  addSystem(options?: Parameters<typeof startTestServer>[0], personId?: string): Promise<void>;
  /** Stops the system and starts another on the same data and port. */
  restartSystem(index: number, options?: Parameters<typeof startTestServer>[0]): Promise<void>;
  plan(): Promise<ErasurePlan>;
  items(planId: string, state?: ErasureItem['state']): Promise<ErasureItem[]>;
  run(name: 'requests.planErasure' | 'requests.execute' | 'requests.readBack', planId?: string): Promise<JobSummary>;
  /** Plans and carries out, as one person alone. */
  erase(): Promise<{ plan: ErasurePlan; job: JobSummary }>;
  dispose(): Promise<void>;
}

export async function openErasureTest(
  options: Parameters<typeof startTestServer>[0] = {},
  { worksAlone = true, folder }: { worksAlone?: boolean; folder?: string } = {},
): Promise<ErasureTest> {
  const servers: TestServer[] = [];
  const offset = { ms: 0 };
  const test = await openTestCore({
    worksAlone,
    now: () => Date.now() + offset.ms,
    ...(folder !== undefined && { folder }),
    network: {
      ...hasty,
      now: () => Date.now() + offset.ms,
      // Whoever waits lets time pass, here and at the systems.
      wait: async (milliseconds, signal) => {
        for (const server of servers) server.clock.now += milliseconds;
        if (milliseconds >= 1000) offset.ms += milliseconds;
        await hasty.wait!(milliseconds, signal);
      },
    },
  });
  const backendIds: string[] = [];
  const identifiers = [{ kind: 'email', value: 'jörg.müller@example.de' }];
  let requestId = '';
  const dataDirs: (string | undefined)[] = [];

  async function addSystem(more: Parameters<typeof startTestServer>[0] = {}, personId = 'person-1'): Promise<void> {
    const server = await startTestServer(more);
    servers.push(server);
    dataDirs.push(more.dataDir);
    const { id } = await test.call('backends.add', {
      connector: 'open-admin-api',
      name: `Chatbot ${servers.length}`,
      baseUrl: server.baseUrl,
      credentials: { token: testToken },
      allowPrivate: true,
    });
    backendIds.push(id);
    await test.finish('backends.sync', id);
    await workOutside(test, async (vault) => {
      requestId ||= await storeCase(vault, { kind: 'erasure', name: 'Jörg', identifiers });
      await storeLinks(vault, requestId, [
        { backendId: id, externalId: personId, target: 'person', decision: 'accepted' },
      ]);
    });
  }

  const plan = async (): Promise<ErasurePlan> => (await test.call('requests.plan', { id: requestId })).plan!;
  const run: ErasureTest['run'] = async (name, planId) => {
    const { jobId } =
      name === 'requests.planErasure'
        ? await test.call(name, { id: requestId })
        : await test.call(name, { id: requestId, planId: planId ?? (await plan()).id });
    return test.waitForJob(jobId);
  };
  const fixture: ErasureTest = {
    test,
    servers,
    backendIds,
    requestId,
    addSystem,
    async restartSystem(index, more = {}) {
      const { port } = servers[index]!;
      const { clock } = servers[index]!;
      await servers[index]!.close();
      const dataDir = dataDirs[index];
      if (dataDir === undefined) throw new Error('a system without a data folder of its own forgets everything');
      servers[index] = await startTestServer({ ...more, port, dataDir, fixture: false });
      servers[index].clock.now = clock.now;
    },
    plan,
    async items(planId, state) {
      const input = { planId, limit: 1000, ...(state !== undefined && { state }) };
      return (await test.call('requests.planItems', input)).items;
    },
    run,
    async erase() {
      await run('requests.planErasure');
      const job = await run('requests.execute');
      return { plan: await plan(), job };
    },
    async dispose() {
      await test.dispose();
      for (const server of servers) await server.close();
    },
  };
  await addSystem(options);
  return { ...fixture, requestId };
}

/** A case as it is opened, with its identity check done. */
export function insertErasureCase(
  test: TestCore,
  identifiers: readonly { kind: string; value: string }[],
  kind: Right = 'erasure',
): Promise<string> {
  return workOutside(test, (vault) => storeCase(vault, { kind, name: 'Jörg', identifiers }));
}

export function link(test: TestCore, requestId: string, decided: DecidedLink): Promise<void> {
  return workOutside(test, (vault) => storeLinks(vault, requestId, [decided]));
}
