import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { personPassphrase } from '../../../electron/core/testing/people.ts';
import type { Bench } from './bench.ts';
import { countMessages } from './invariants.ts';
import { findDamageOfCopy } from './copies.ts';
import type { Operation } from './operation.ts';

const administrator = { user: 'administrator', passphrase: personPassphrase };

/** Replaces the keys. Everybody who could get in before has to get in after, and to find everything. */
function rotateAs(isAdministrator: boolean): Operation {
  return {
    async prepare(bench) {
      if (!isAdministrator) return;
      const code = await bench.enterAs(administrator);
      if (code !== null) throw new Error(`the administrator does not get in: ${code}`);
    },
    async perform({ test }) {
      const { jobId } = await test.call('vault.rotateKey', { cause: 'routine' });
      await test.waitForJob(jobId);
    },
    async judge(bench) {
      const { memory, vault } = bench;
      const damage: string[] = [];
      const messages = await countMessages(vault);
      if (messages !== memory.messages) damage.push(`${messages} of ${memory.messages} messages are left`);
      const { entries } = await bench.call('audit.list', { procedure: 'vault.rotateKey', limit: 1 });
      const code = await bench.enterAs(administrator);
      if (code !== null) damage.push(`the administrator does not get in: ${code}`);
      const own = await bench.enterAs(memory.secrets[0]!);
      if (own !== null) damage.push(`not a second time: ${own}`);
      removeAutomaticBackups(bench);
      return { outcome: entries[0]?.phase === 'done' ? 'after' : 'before', damage };
    },
  };
}

export const rotateKey = rotateAs(false);
export const rotateKeyOfRegister = rotateAs(true);

/** So that hundreds of rounds do not fill the disk. */
function removeAutomaticBackups({ test }: Bench): void {
  rmSync(path.join(test.vaultPath, 'backups'), { recursive: true, force: true });
}

const asideNames = (folder: string): string[] => readdirSync(folder).filter((name) => name.includes('-replaced-'));

/** Puts a backup in the place of the vault. Either of the two is there, and once it is the backup, the other aside. */
export const restore: Operation = {
  async prepare({ test, call, memory, folder }) {
    const from = path.join(folder, 'backup.custos');
    if (!existsSync(from)) await test.waitForJob((await call('vault.backup', { to: from })).jobId);
    const name = `after the backup ${memory.round}`;
    await call('controllers.add', { name });
    Object.assign(memory.wanted, { from, name });
    await call('vault.lock');
  },
  async perform({ call, memory, test }) {
    const { from } = memory.wanted;
    await call('vault.restore', { from: from!, to: test.vaultPath, replace: true, ...memory.secrets[0]! });
  },
  async judge(bench) {
    const { call, memory, folder, vault } = bench;
    const { controllers } = await call('controllers.list');
    const isRestored = !controllers.some(({ name }) => name === memory.wanted.name);
    const aside = asideNames(folder);
    const damage: string[] = [];
    if ((await countMessages(vault)) !== memory.messages) damage.push('messages are missing');
    if (isRestored && aside.length === 0) damage.push('what was replaced is gone');
    for (const name of aside) {
      damage.push(...(await findDamageOfCopy(path.join(folder, name), memory)));
      rmSync(path.join(folder, name), { recursive: true });
    }
    return { outcome: isRestored ? 'after' : 'before', damage };
  },
};
