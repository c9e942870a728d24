import { expect } from 'vitest';
import {
  addConversation,
  firstInstant,
  minute,
  startTestServer,
  testToken,
  type TestServer,
} from '../../../sample/testing/start-test-server.ts';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { openTestCore, testPassphrase, testUser, type TestCore } from '../../testing/test-core.ts';
import { inContent } from '../../vault/index.ts';
import { unlockVault } from '../../vault/unlock.ts';
import type { NetworkSettings } from '../http/settings.ts';

/** Nobody waits: a pause becomes a turn of the event loop. A request that is not answered is given up soon. */
export const hasty: Partial<NetworkSettings> = {
  timeoutMs: 250,
  shortestTimeoutMs: 250,
  longestTimeoutMs: 500,
  retries: { attempts: 12, firstDelayMs: 1, longestDelayMs: 60_000 },
  wait: (_milliseconds, signal) =>
    new Promise((resolve, reject) => setImmediate(() => (signal.aborted ? reject(signal.reason as Error) : resolve()))),
};

/** A sample chatbot with several pages of conversations: 21 of the small fixture and `count` of two messages each. */
export async function startFilledServer(
  count: number,
  options: Parameters<typeof startTestServer>[0] = {},
): Promise<TestServer> {
  const server = await startTestServer({ fixture: true, ...options });
  server.store.transaction(() => {
    for (let index = 0; index < count; index++) {
      // Some share an instant, so that pages are cut between equals.
      const at = firstInstant + (100 + Math.floor(index / 3)) * minute;
      addConversation(server.store, `n-${String(index).padStart(5, '0')}`, at, { count: 2 });
    }
  })();
  return server;
}

export interface SyncTest {
  server: TestServer;
  test: TestCore;
  backendId: string;
  sync(): Promise<JobSummary>;
  /** Every message the vault holds as "conversation message text", sorted. */
  storedRows(): Promise<string[]>;
  /** The same as the server has it. */
  servedRows(): string[];
  dispose(): Promise<void>;
}

export async function openSyncTest(
  server: TestServer,
  options: { syncFrom?: string; network?: Partial<NetworkSettings> } = {},
): Promise<SyncTest> {
  const test = await openTestCore({ network: options.network ?? hasty, worksAlone: true });
  const { id: backendId } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Chatbot',
    baseUrl: server.baseUrl,
    credentials: { token: testToken },
    allowPrivate: true,
    ...(options.syncFrom !== undefined && { syncFrom: options.syncFrom }),
  });
  return {
    server,
    test,
    backendId,
    sync: () => test.finish('backends.sync', backendId),
    storedRows: async () => {
      await test.call('vault.lock');
      const rows = await readStoredRows(test.vaultPath);
      await test.unlock();
      return rows;
    },
    servedRows: () => readServedRows(server),
    async dispose() {
      await test.dispose();
      await server.close();
    },
  };
}

export async function readStoredRows(vaultPath: string): Promise<string[]> {
  const vault = await unlockVault(vaultPath, { user: testUser, passphrase: testPassphrase });
  try {
    expect(await vault.contentWriter.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const rows = await vault.contentReader.all(
      inContent
        .selectFrom('message')
        .innerJoin('conversation', 'conversation.key', 'message.conversation_key')
        .select(['conversation.external_id as conversation', 'message.external_id as message', 'body', 'role']),
    );
    return rows.map(({ conversation, message, role, body }) => `${conversation} ${message} ${role} ${body}`).sort();
  } finally {
    await vault.close();
  }
}

export function readServedRows(server: Pick<TestServer, 'store'>): string[] {
  const rows = server.store
    .prepare<[], { line: string }>(
      `SELECT conversation_id || ' ' || conversation_id || '.' || position || ' ' || role || ' ' || text AS line FROM message`,
    )
    .all();
  return rows.map(({ line }) => line).sort();
}
