import { cpSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, personPassphrase } from '../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { inRegister } from './query-builder.ts';
import { rotateKeys } from './rotate-keys.ts';
import { unlockVault } from './unlock.ts';

/** The vault's folder as a killed process would leave it at each moment of a replacement of both keys. */
const moments = [
  'with a copy of the content',
  'with a copy of the register',
  'with both keys named',
  'with the register exchanged',
  'with both exchanged',
  'at the end',
] as const;
type Moment = (typeof moments)[number];

let test: TestCore;
const snapshot = (moment: Moment): string => path.join(test.folder, `${moment.replaceAll(' ', '-')}.custos`);

beforeAll(async () => {
  test = await openTestCore({ sampleShare: 0.05 });
  await addPerson(test, 'administrator');
  await addPerson(test, 'reviewer');
  const { id } = await test.call('backends.addSample');
  expect(id).toBeTruthy();
  await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  const keep = (moment: Moment): void =>
    cpSync(test.vaultPath, snapshot(moment), {
      recursive: true,
      filter: (file) => !/backups|vault\.lock/.test(path.basename(file)),
    });
  const { register } = vault;
  // The job's row is there from its beginning.
  register.write((writer) =>
    writer.run(
      inRegister.insertInto('job').values({
        id: '01a2037a-8817-7445-962b-64083af44b49',
        procedure: 'vault.rotateKey',
        input: '{"cause":"routine"}',
        subject_id: vault.vaultId,
        user_id: vault.session.userId,
        state: 'running',
        done: 0,
        started_at: Date.now(),
      }),
    ),
  );
  const [prepareCopy, exchange] = [register.prepareCopy.bind(register), register.exchange.bind(register)];
  register.prepareCopy = (...keys) => {
    keep('with a copy of the content');
    prepareCopy(...keys);
    keep('with a copy of the register');
  };
  register.exchange = (...keys) => {
    keep('with both keys named');
    exchange(...keys);
    keep('with the register exchanged');
  };
  const exchangeContent = vault.exchangeContent.bind(vault);
  vault.exchangeContent = async (key) => {
    await exchangeContent(key);
    keep('with both exchanged');
  };
  await rotateKeys(vault, { signal: new AbortController().signal, progress: () => undefined });
  keep('at the end');
  await vault.close();
}, 120_000);
afterAll(() => test.dispose());

const unlock = (folder: string, user: string, passphrase: string) =>
  test.call('vault.unlock', { path: folder, user, passphrase });

async function expectWhole(folder: string): Promise<void> {
  expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  const [backend] = (await test.call('backends.list', {})).backends;
  // Its credentials are sealed under the content key.
  expect((await test.call('backends.check', { id: backend!.id })).authorised).toBe(true);
  expect(await test.call('transcripts.volume')).toEqual({ months: [] });
  expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  expect(readFileSync(path.join(folder, 'vault.json'), 'utf8')).not.toContain('"next"');
}

describe.each(moments)('a replacement of keys killed %s', (moment) => {
  it('leaves a vault that opens whole, for everyone', async () => {
    const folder = path.join(test.folder, 'killed.custos');
    cpSync(snapshot(moment), folder, { recursive: true });
    await unlock(folder, testUser, testPassphrase);
    await expectWhole(folder);
    const { entries } = await test.call('audit.list', { procedure: 'vault.unlock', limit: 1 });
    expect(entries[0]?.refs).not.toHaveProperty('isHeaderReplaced');
    for (const user of ['reviewer', 'administrator']) {
      await test.call('vault.lock');
      await unlock(folder, user, personPassphrase);
    }
    await test.call('vault.lock');
    rmSync(folder, { recursive: true });
  });

  it('is brought to its end in two steps where someone without the content key comes first', async () => {
    const folder = path.join(test.folder, 'killed-twice.custos');
    cpSync(snapshot(moment), folder, { recursive: true });
    await unlock(folder, 'administrator', personPassphrase);
    expect(await problemCode(test.call('transcripts.volume'))).toBe('permission.denied');
    // Even when he replaces the register's key again before anyone can say which key the content has.
    const { jobId } = await test.call('vault.rotateKey', { cause: 'routine' });
    expect((await test.waitForJob(jobId)).state).toBe('done');
    await test.call('vault.lock');
    await unlock(folder, testUser, testPassphrase);
    await expectWhole(folder);
    await test.call('vault.lock');
    rmSync(folder, { recursive: true });
  });

  it('hands no content key to whom a role without it was given before that', async () => {
    const folder = path.join(test.folder, 'killed-and-demoted.custos');
    cpSync(snapshot(moment), folder, { recursive: true });
    await unlock(folder, 'administrator', personPassphrase);
    const { id } = (await test.call('users.list')).users.find(({ name }) => name === 'reviewer')!;
    await test.call('users.setRole', { id, role: 'auditor' });
    await test.call('vault.lock');
    await unlock(folder, testUser, testPassphrase);
    await test.call('vault.lock');
    expect((await unlock(folder, 'reviewer', personPassphrase)).user.readsContent).toBe(false);
    await test.call('vault.lock');
    rmSync(folder, { recursive: true });
  });
});

it('an empty content decides nothing: put back, it opens with the key it has', async () => {
  const folder = path.join(test.folder, 'killed-and-emptied.custos');
  cpSync(snapshot('with both keys named'), folder, { recursive: true });
  const content = path.join(folder, 'content.db');
  truncateSync(content);
  expect(await problemCode(unlock(folder, testUser, testPassphrase))).toBe('vault.fileDamaged');
  cpSync(path.join(snapshot('with both keys named'), 'content.db'), content);
  await unlock(folder, testUser, testPassphrase);
  await expectWhole(folder);
  await test.call('vault.lock');
});
