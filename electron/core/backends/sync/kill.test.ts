import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { addConversation, minute } from '../../../sample/testing/start-test-server.ts';
import { openTestCore } from '../../testing/test-core.ts';
import { openSyncTest, readServedRows, readStoredRows, startFilledServer } from '../testing/sync-fixture.ts';

const program = fileURLToPath(new URL('../testing/sync-child.ts', import.meta.url));
const kills = 20;

/** Kills a process some time after its sync began. @returns whether the kill came before its end */
async function killDuringSync(folder: string, backendId: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, folder, backendId], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    said += chunk.toString();
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  if (!said.startsWith('syncing')) throw new Error(`the sync did not begin: ${complaint}`);
  return !said.includes('done');
}

it(
  'twenty kills during a sync lose nothing, double nothing and leave a vault that opens',
  { timeout: 300_000 },
  async () => {
    const server = await startFilledServer(3000);
    const { test, backendId } = await openSyncTest(server);
    const { folder, vaultPath } = test;
    await test.core.close();
    try {
      let killed = 0;
      for (let round = 0; killed < kills; round++) {
        if (round > 3 * kills) throw new Error('the syncs end before they can be killed');
        // Something new, changed and deleted each time, so that every kind of work is cut short somewhere.
        server.clock.now += minute;
        for (let index = 0; index < 200; index++) {
          addConversation(server.store, `k-${round}-${index}`, server.clock.now, { count: 3 });
        }
        await server.call('DELETE', `/v1/messages/n-${String(round).padStart(5, '0')}.1`);
        await server.call('DELETE', `/v1/conversations/n-0${1000 + round}`);
        if (await killDuringSync(folder, backendId, (round * 83) % 400)) killed++;
      }

      const again = await openTestCore({ folder, hasVault: false });
      await again.unlock();
      expect(await again.finish('backends.sync', backendId)).toMatchObject({ state: 'done', problem: null });
      const { jobs } = await again.call('jobs.list', { limit: 200 });
      expect(jobs.filter(({ state }) => state === 'interrupted')).toHaveLength(kills);
      expect(jobs.filter(({ state }) => state === 'running')).toEqual([]);
      expect(await again.call('audit.verify')).toMatchObject({ intact: true });
      expect((await again.finish('backends.sync', backendId)).result).toMatchObject({ conversations: 0, messages: 0 });
      await again.core.close();
      expect(await readStoredRows(vaultPath)).toEqual(readServedRows(server));
    } finally {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
