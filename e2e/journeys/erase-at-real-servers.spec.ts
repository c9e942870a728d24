import { existsSync } from 'node:fs';
import path from 'node:path';
import { createThread, say } from '../backends/langgraph-threads.ts';
import { installServer, type RealServer } from '../backends/real-server.ts';
import { startLangGraph } from '../backends/start-langgraph.ts';
import { startVoltAgent } from '../backends/start-voltagent.ts';
import { converse, readRows } from '../backends/voltagent-content.ts';
import { expect } from '../fixtures/app.ts';
import { test } from '../fixtures/request-steps.ts';

const ana = { user_id: 'user-ana', email: 'ana.beispiel@mail.example.net' };
const bob = { user_id: 'user-bob', email: 'bob.beispiel@mail.example.net' };

/** What a server has of Ana and of Bob, two conversations and one. */
interface Filled {
  server: RealServer;
  /** What is left of each conversation, asked past Custos and, where that can be, past the server too. */
  readLeft(): Promise<{ ana: unknown[]; bob: unknown[] }>;
}

async function fillVoltAgent(): Promise<Filled> {
  const server = await startVoltAgent();
  const saidBy = ({ user_id: user, email }: typeof ana) => ({ user, metadata: { email } });
  await converse(server, 'a-1', saidBy(ana), ['hello I am Ana', 'hello Ana', 'where is my parcel']);
  await converse(server, 'a-2', saidBy(ana), ['once more']);
  await converse(server, 'b-1', saidBy(bob), ['and mine']);
  const readLeft = async () => ({
    ana: [await readRows(server, 'a-1'), await readRows(server, 'a-2')],
    bob: [await readRows(server, 'b-1')],
  });
  return { server, readLeft };
}

async function fillLangGraph(): Promise<Filled> {
  const server = await startLangGraph('open');
  const threads = { ana: [await createThread(server, ana), await createThread(server, ana)], bob: '' };
  threads.bob = await createThread(server, bob);
  for (const thread of [...threads.ana, threads.bob]) await say(server, thread, 'where is my parcel');
  const ask = async (thread: string) => {
    const parts = ['', '/state', '/history'].map((part) => fetch(`${server.baseUrl}/threads/${thread}${part}`));
    return (await Promise.all(parts)).map(({ status }) => status);
  };
  const readLeft = async () => ({ ana: await Promise.all(threads.ana.map(ask)), bob: [await ask(threads.bob)] });
  return { server, readLeft };
}

const nothing = { messages: 0, conversations: 0 };
const servers = [
  {
    connector: 'voltagent',
    language: 'de',
    fill: fillVoltAgent,
    before: {
      ana: [
        { messages: 3, conversations: 1 },
        { messages: 1, conversations: 1 },
      ],
      bob: [{ messages: 1, conversations: 1 }],
    },
    // It answers 404 to whoever asks for messages of a deleted conversation, while they are still in its database.
    after: { ana: [nothing, nothing], bob: [{ messages: 1, conversations: 1 }] },
  },
  {
    connector: 'langgraph',
    language: 'en',
    fill: fillLangGraph,
    before: {
      ana: [
        [200, 200, 200],
        [200, 200, 200],
      ],
      bob: [[200, 200, 200]],
    },
    after: {
      ana: [
        [404, 404, 404],
        [404, 404, 404],
      ],
      bob: [[200, 200, 200]],
    },
  },
] as const;

for (const { connector, language, fill, before, after } of servers)
  test.describe(connector, () => {
    test.use({ language });
    test.beforeAll(async () => {
      test.setTimeout(360_000);
      // The test set-up needs the registry as well: without it nothing of this could have begun.
      expect(await installServer(connector)).toBeNull();
    });

    test(`whoever talked to a real ${connector} server is erased there, and nobody else`, async ({
      custos,
      page,
      words,
      requests,
    }) => {
      test.setTimeout(300_000);
      const { server, readLeft } = await fill();
      try {
        await requests.fillVault(custos, { connector, name: 'Agents', baseUrl: server.baseUrl });
        await requests.inviteSecondPerson(custos);

        const id = await requests.planErasure(custos, ana.email);
        const readPlan = async () => (await custos.call('requests.plan', { id })).plan!;
        expect((await readPlan()).local).toMatchObject({ conversations: 2 });
        expect(await readLeft()).toEqual(before);
        await requests.executeBeside(custos, await readPlan());
        await expect.poll(async () => (await readPlan()).state, { timeout: 120_000 }).toBe('verified');
        expect(await readLeft()).toEqual(after);
        expect((await custos.call('backends.list', {})).backends).toMatchObject([{ conversations: 1 }]);

        await requests.stage('verify');
        await expect(page.getByRole('region', { name: 'Agents' })).toBeVisible();
        const certificate = path.join(custos.folder, 'certificate.pdf');
        await custos.answerSaveDialog(certificate);
        await page.getByRole('button', { name: words('requests.verify.certificate'), exact: true }).click();
        await expect.poll(() => existsSync(certificate)).toBe(true);
      } finally {
        await server.stop();
      }
    });
  });
