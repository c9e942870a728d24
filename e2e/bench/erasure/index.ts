import {
  addConversation,
  firstInstant,
  minute,
  startTestServer,
} from '../../../electron/sample/testing/start-test-server.ts';
import { storeCase, storeLinks } from '../../../electron/core/requests/testing/store-case.ts';
import { workOutside } from '../../../electron/core/testing/work-outside.ts';
import { openSampleVault, writePlaces } from '../open-sample-vault.ts';
import { round } from '../statistics.ts';

/**
 * Plans, erases and reads back one person's conversations at the sample chatbot, which runs in the same process, and
 * prints JSON: seconds of each step, and milliseconds for a conversation. Erasing holds the deletion, the read-back that
 * comes with it, and the copy in the vault.
 */
const conversations = Number(process.argv[2] ?? 1000);
const messagesOfEach = 8;
const others = 1000;

const server = await startTestServer({ fixture: false });
fill();
const { test, backendId } = await openSampleVault(server);
try {
  const id = await workOutside(test, async (vault) => {
    const caseId = await storeCase(vault, {
      kind: 'erasure',
      name: 'Jörg',
      identifiers: [{ kind: 'email', value: 'erased@example.org' }],
    });
    const accepted = { backendId, externalId: 'erased', target: 'person', decision: 'accepted' } as const;
    await storeLinks(vault, caseId, [accepted]);
    return caseId;
  });
  const plan = await time('requests.planErasure', { id });
  const { planId } = plan.result as { planId: string };
  const erasing = await time('requests.execute', { id, planId });
  const readBack = await time('requests.readBack', { id, planId });
  const left = server.store.prepare<[], { n: number }>('SELECT count(*) AS n FROM conversation').get()?.n;
  const { isFinished } = erasing.result as { isFinished: boolean };
  const { reappeared } = readBack.result as { reappeared: number };
  const seconds = { plan: plan.seconds, erase: erasing.seconds, readBack: readBack.seconds };
  const all = seconds.plan + seconds.erase + seconds.readBack;
  const figures = {
    conversations,
    messages: conversations * messagesOfEach,
    isFinished,
    reappeared,
    leftOfOthers: left,
  };
  const millisecondsPerConversation = {
    plan: perConversation(seconds.plan),
    erase: perConversation(seconds.erase),
    readBack: perConversation(seconds.readBack),
    all: perConversation(all),
  };
  process.stdout.write(`${JSON.stringify({ ...figures, seconds, millisecondsPerConversation }, null, 2)}\n`);
  process.exitCode = isFinished && reappeared === 0 && left === others ? 0 : 1;
} finally {
  await test.dispose();
  await server.close();
}

function fill(): void {
  const { store } = server;
  writePlaces(server, ['bot-a'], ['erased', 'other']);
  store.transaction(() => {
    for (let index = 0; index < conversations + others; index += 1) {
      const personId = index < conversations ? 'erased' : 'other';
      const at = firstInstant + index * minute;
      addConversation(store, `c-${String(index).padStart(6, '0')}`, at, { count: messagesOfEach, personId });
    }
  })();
}

type Timed = 'requests.planErasure' | 'requests.execute' | 'requests.readBack';

async function time(name: Timed, input: { id: string; planId?: string }) {
  const start = performance.now();
  const { jobId } = await test.call(name, input);
  const { state, problem, result } = await test.waitForJob(jobId);
  if (state !== 'done') throw new Error(`${name} ended as ${state}: ${problem?.code ?? ''}`);
  return { seconds: round((performance.now() - start) / 1000), result };
}

function perConversation(seconds: number): number {
  return round((seconds * 1000) / conversations);
}
