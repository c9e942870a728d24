import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCertificate } from '../../electron/core/index.ts';
import { openTestCore, type TestCore } from '../../electron/core/testing/test-core.ts';
import { createThread, listThreads, say } from './langgraph-threads.ts';
import { installServer, type RealServer } from './real-server.ts';
import { startLangGraph } from './start-langgraph.ts';

const whyNot = await installServer('langgraph');
if (whyNot !== null) console.log(`The retention run against the real LangGraph server is skipped: ${whyNot}.`);

const day = 86_400_000;

describe.skipIf(whyNot !== null)('a policy for the real LangGraph server', { timeout: 120_000 }, () => {
  const others = ['u-ben', 'u-cleo', 'u-dan'];
  let server: RealServer;
  let test: TestCore;
  let backendId: string;
  let policyId: string;
  let planId: string;
  /** Milliseconds by which the clock of Custos is ahead of the server's. */
  let ahead = 0;
  let heldThreads: string[];
  let grownThread: string;
  let dueThreads: string[];

  const threadOf = async (user: string): Promise<string> => {
    const thread = await createThread(server, { user_id: user });
    await say(server, thread, `a question of ${user}`);
    return thread;
  };
  const preview = () => test.call('retention.preview', { policyId });
  const run = async () => test.waitForJob((await test.call('retention.run', { policyId })).jobId);
  const statusOf = async (thread: string) => (await fetch(`${server.baseUrl}/threads/${thread}`)).status;

  beforeAll(async () => {
    server = await startLangGraph('open');
    heldThreads = [await threadOf('u-ana'), await threadOf('u-ana')];
    grownThread = await threadOf('u-eve');
    dueThreads = [];
    for (const user of others) dueThreads.push(await threadOf(user));
    test = await openTestCore({ worksAlone: true, now: () => Date.now() + ahead });
    const place = { baseUrl: server.baseUrl, allowPrivate: true };
    backendId = (await test.call('backends.add', { connector: 'langgraph', name: 'Agents', ...place })).id;
    await test.finish('backends.sync', backendId);
    const { id } = await test.call('retention.policies.save', {
      policy: {
        name: 'Agents',
        backendId,
        purpose: 'answering questions',
        period: { amount: 7, unit: 'days' },
        reason: 'Nobody comes back to an answer after a week.',
        legalBasis: 'Art. 6(1)(f) GDPR',
        owner: 'Support',
        reviewOn: '2099-12-31',
      },
    });
    policyId = id;
    await test.call('retention.policies.activate', { id });
  });

  afterAll(async () => {
    await test?.dispose();
    await server?.stop();
  });

  it('has nothing to delete before its period is over, and all of it afterwards', async () => {
    expect(await preview()).toMatchObject({ due: { conversations: 0 }, notYet: 6, isDeletable: true });
    expect((await run()).result).toMatchObject({ planId: null, isFinished: true });
    ahead = 9 * day;
    expect(await preview()).toMatchObject({ due: { conversations: 6, messages: 12 }, notYet: 0 });
    expect((await preview()).residuals.map(({ where }) => where.en)).toContain('Long-term memory (/store)');
  });

  it('leaves a person who is held and a thread that goes on, and deletes the others as the server confirms', async () => {
    const scope = { kind: 'person' as const, backendId, externalId: 'u-ana' };
    expect(await test.call('retention.holds.preview', { scope })).toEqual({ conversations: 2 });
    await test.call('retention.holds.set', {
      scope,
      reason: 'a dispute about an answer',
      owner: 'Legal',
      dates: { reviewOn: '2099-12-31' },
    });
    expect(await preview()).toMatchObject({ due: { conversations: 4 }, kept: { hold: 2 } });
    await say(server, grownThread, 'one more thing, which no sync has seen');

    const job = await run();
    expect(job).toMatchObject({ state: 'done', result: { isFinished: true, problems: [] } });
    expect((await listThreads(server)).toSorted()).toEqual([...heldThreads, grownThread].toSorted());
    expect(await Promise.all(heldThreads.map(statusOf))).toEqual([200, 200]);
    expect(await Promise.all(dueThreads.map(statusOf))).toEqual([404, 404, 404]);
  });

  it('has read every deletion back and erased the copies, and no sync brings them back', async () => {
    const [latest] = (await test.call('retention.runs', { policyId })).runs;
    planId = latest!.planId;
    // The copy in the vault is an item of its own.
    expect(latest).toMatchObject({ state: 'verified', isFinished: true, counts: { gone: dueThreads.length + 1 } });
    const { items } = await test.call('retention.runItems', { planId, state: 'gone' });
    const atServer = items.filter(({ resource }) => resource === 'conversation');
    expect(atServer.map(({ externalId }) => externalId).toSorted()).toEqual(dueThreads.toSorted());
    expect(await test.finish('backends.sync', backendId)).toMatchObject({ state: 'done' });
    expect((await test.call('backends.list')).backends[0]).toMatchObject({ conversations: 3 });
  });

  it('is certified with what the server was seen to hold before and after', async () => {
    for (const format of ['json', 'pdf'] as const) {
      const to = path.join(test.folder, `run.${format}`);
      const { certificateId } = await test.call('retention.certificate', { planId, format, language: 'en', to });
      expect(verifyCertificate(readFileSync(to))).toMatchObject({ intact: true, format, certificateId });
    }
    const text = readFileSync(path.join(test.folder, 'run.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      occasion: { right: 'retention', reference: 'Agents' },
      systems: [{ before: { conversations: dueThreads.length }, gone: dueThreads.length, after: { conversations: 0 } }],
    });
    expect(text).toContain('GET /threads/{id}');
    for (const word of [...others, ...dueThreads]) expect(text).not.toContain(word);
  });

  it('deletes what was held once the hold is released', async () => {
    const [hold] = (await test.call('retention.holds.list', {})).holds;
    await test.call('retention.holds.release', { id: hold!.id, note: 'settled' });
    // What went on was synced since and is due as well; the copy in the vault counts as one.
    expect(await run()).toMatchObject({ result: { isFinished: true, counts: { gone: heldThreads.length + 2 } } });
    expect(await listThreads(server)).toEqual([]);
  });
});
