import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  openSyncTest,
  readStoredRows,
  startFilledServer,
} from '../../../electron/core/backends/testing/sync-fixture.ts';
import { addPerson } from '../../../electron/core/testing/people.ts';
import { testPassphrase, testUser } from '../../../electron/core/testing/test-core.ts';
import type { TestServer } from '../../../electron/sample/testing/start-test-server.ts';
import { writeMemory } from './memory.ts';

/** A vault with content and the chatbot it comes from, from which each operation gets a copy of its own. */
export interface Place {
  server: TestServer;
  /** @returns the folder of a fresh copy */
  copy(): string;
  close(): Promise<void>;
}

export async function makePlace(conversations: number): Promise<Place> {
  const server = await startFilledServer(conversations);
  const { test, backendId, sync } = await openSyncTest(server);
  await sync();
  await addPerson(test, 'administrator');
  await test.core.close();
  const { folder, recoveryCode } = test;
  const secrets = [{ user: testUser, passphrase: testPassphrase }];
  const messages = (await readStoredRows(test.vaultPath)).length;
  const known = { secrets, others: [], recoveryCode, backendId, messages, round: 0, migrations: 0, wanted: {} };
  writeMemory(folder, known);
  const copies: string[] = [];
  return {
    server,
    copy() {
      const copy = mkdtempSync(path.join(tmpdir(), 'custos-kills-'));
      copies.push(copy);
      cpSync(folder, copy, { recursive: true });
      return copy;
    },
    async close() {
      await server.close();
      for (const each of [...copies, folder]) rmSync(each, { recursive: true, force: true });
    },
  };
}
