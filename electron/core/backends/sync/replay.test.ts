import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingFaults } from '../../../sample/faults.ts';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { openTestCore, testPassphrase, testUser, type TestCore } from '../../testing/test-core.ts';
import { inContent } from '../../vault/index.ts';
import { unlockVault } from '../../vault/unlock.ts';
import { findConnector, listConnectors } from '../connectors/index.ts';
import { contentFor, credentialsFor } from '../testing/replay/replay-place.ts';
import { startReplay, type ReplayServer } from '../testing/replay/replay-server.ts';
import { hasty } from '../testing/sync-fixture.ts';

const conversations = 30;
/** Without a fault, and each fault a system may have while it is read. */
const profiles = [undefined, ...readingFaults];

interface Run {
  backendId: string;
  server: ReplayServer;
  jobs: JobSummary[];
}

/** Every stored message as "conversation text", by chatbot system. */
async function readStored(test: TestCore): Promise<Map<string, string[]>> {
  await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  try {
    const rows = await vault.contentReader.all(
      inContent
        .selectFrom('message')
        .innerJoin('conversation', 'conversation.key', 'message.conversation_key')
        .select(['conversation.backend_id as backend', 'conversation.external_id as conversation', 'role', 'body']),
    );
    const stored = new Map<string, string[]>();
    for (const { backend, conversation, role, body } of rows) {
      stored.set(backend, [...(stored.get(backend) ?? []), `${conversation.split(':').at(-1)} ${role} ${body}`]);
    }
    return stored;
  } finally {
    await vault.close();
  }
}

function readServed({ content }: ReplayServer): string[] {
  return content.conversations
    .flatMap(({ id, messages }) => messages.map(({ role, text }) => `${id} ${role} ${text}`))
    .toSorted();
}

describe.each(listConnectors().map(({ name }) => name))('a sync by the connector %s', { timeout: 240_000 }, (name) => {
  const connector = findConnector(name);
  /** Where a system does not say how much there is, a row that a page lost is found by a later sync. */
  const isCounted = connector.conversations.list.count !== undefined;
  const runs = new Map<string | undefined, Run>();
  let test: TestCore;
  let stored: Map<string, string[]>;

  beforeAll(async () => {
    test = await openTestCore({ network: hasty, worksAlone: true });
    // Beside each other, because a system that does not answer costs nothing but time.
    await Promise.all(profiles.map(syncAgainAndAgain));
    stored = await readStored(test);
  }, 240_000);

  async function syncAgainAndAgain(faults: (typeof profiles)[number]): Promise<void> {
    const content = contentFor(connector, conversations);
    const server = await startReplay(connector, content, { faults, now: () => Date.now() });
    const place = { connector: name, baseUrl: server.baseUrl, credentials: credentialsFor(connector, content) };
    const { id: backendId } = await test.call('backends.add', { ...place, name: faults ?? 'none', allowPrivate: true });
    const jobs: JobSummary[] = [];
    for (let count = 0; count < (isCounted ? 2 : 3); count++) jobs.push(await test.finish('backends.sync', backendId));
    runs.set(faults, { backendId, server, jobs });
  }

  afterAll(async () => {
    await test?.dispose();
    for (const { server } of runs.values()) await server.close();
  });

  it.each(profiles)('(%s) loses nothing and doubles nothing', (faults) => {
    const { backendId, server, jobs } = runs.get(faults)!;
    expect(jobs.map(({ problem }) => problem)).toEqual(jobs.map(() => null));
    expect((stored.get(backendId) ?? []).toSorted()).toEqual(readServed(server));
    if (!isCounted) return;
    const [first, second] = jobs.map(({ result }) => result);
    expect(first).toMatchObject({ conversations, messages: 2 * conversations });
    expect(second).toMatchObject({ conversations: 0, messages: 0 });
  });
});
