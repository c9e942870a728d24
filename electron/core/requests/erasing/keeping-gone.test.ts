import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addConversation, firstInstant } from '../../../sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../../sample/store/write-records.ts';
import { testPassphrase, testUser } from '../../testing/test-core.ts';
import { openErasureTest, type ErasureTest } from './testing/erasure-fixture.ts';
import { workOutside } from '../../testing/work-outside.ts';

let erasure: ErasureTest;
beforeEach(async () => {
  erasure = await openErasureTest();
});
afterEach(() => erasure.dispose());

/** What an operator does who plays in an older backup of his system. */
function bringBack(): void {
  const { store } = erasure.servers[0]!;
  const person = { displayName: null, language: 'de', createdAt: firstInstant };
  const email = { kind: 'email', value: 'Jörg.Müller@example.de' };
  createRecordWriter(store).writePerson({ ...person, id: 'person-1', identifiers: [email] });
  addConversation(store, 'c-01', firstInstant);
  addConversation(store, 'c-never-seen', firstInstant);
}

const sync = () => erasure.test.finish('backends.sync', erasure.backendIds[0]!);
const stored = async (): Promise<string[]> =>
  workOutside(erasure.test, async ({ contentReader }) => {
    const query = { compile: () => ({ sql: 'SELECT external_id AS id FROM conversation ORDER BY 1', parameters: [] }) };
    const rows: { id: string }[] = await contentReader.all(query as never);
    return rows.map(({ id }) => id);
  });
const findings = async () => (await erasure.test.call('findings.list', { rule: 'erasedReappeared' })).findings;

describe('what was erased', () => {
  it('is not stored when it is back at its system, but found; what is said later is stored', async () => {
    await erasure.erase();
    bringBack();
    addConversation(erasure.servers[0]!.store, 'c-later', Date.now() + 86_400_000);
    expect((await sync()).state).toBe('done');
    const [finding] = await findings();
    expect(finding).toMatchObject({ severity: 'high', outcome: 'reappeared', details: { conversations: 2 } });
    expect(await stored()).toEqual(['c-later', 'c-long']);
    const job = await erasure.run('requests.readBack');
    expect(job.result).toMatchObject({ reappeared: 2, counts: { stillThere: 2 } });
    expect(await erasure.plan()).toMatchObject({ state: 'partial', isFinished: false });
  });

  it('stays away when the content is wiped and fetched anew', async () => {
    await erasure.erase();
    bringBack();
    await erasure.test.call('vault.wipeContent');
    await sync();
    expect(await stored()).toEqual(['c-long']);
  });

  it('is taken out of a backup that is restored where nothing else is left of the vault', async () => {
    const { test } = erasure;
    const backup = path.join(test.folder, 'stick', 'backup.custos');
    const { jobId } = await test.call('vault.backup', { to: backup });
    expect((await test.waitForJob(jobId)).state).toBe('done');
    await erasure.erase();
    const journals = readdirSync(path.dirname(backup)).filter((name) => name.endsWith('.journal'));
    expect(journals).toHaveLength(1);
    await test.call('vault.lock');
    rmSync(test.vaultPath, { recursive: true });
    const secrets = { user: testUser, passphrase: testPassphrase };
    await test.call('vault.restore', { from: backup, to: test.vaultPath, ...secrets });
    const { entries } = await test.call('audit.list', { procedure: 'vault.restore' });
    expect(entries[0]!.refs).toMatchObject({ conversations: 20 });
    expect(await stored()).toEqual(['c-long']);
    // As does a copy of it that somebody opens where it lies.
    const copy = path.join(test.folder, 'stick', 'copy.custos');
    cpSync(backup, copy, { recursive: true });
    await test.call('vault.lock');
    await test.call('vault.unlock', { path: copy, ...secrets });
    expect((await test.call('backends.list', {})).backends[0]).toMatchObject({ conversations: 1 });
    expect(existsSync(path.join(copy, 'backups'))).toBe(true);
  });
});
