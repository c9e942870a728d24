import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordWriter } from '../../../sample/store/write-records.ts';
import type { HoldScope } from '../../../../shared/contract/retention/holds.ts';
import { openErasureTest, type ErasureTest } from '../../requests/erasing/testing/erasure-fixture.ts';
import { testPassphrase, testUser } from '../../testing/test-core.ts';
import { mergeHolds, type JournalledHold } from './hold-journal.ts';

const secrets = { user: testUser, passphrase: testPassphrase };
const reason = 'Klage der Muster GmbH';
const dates = { endsOn: null, reviewOn: '2099-01-01' };

let erasure: ErasureTest;
let backup: string;
beforeEach(async () => {
  erasure = await openErasureTest();
  backup = path.join(erasure.test.folder, 'stick', 'backup.custos');
});
afterEach(() => erasure.dispose());

const set = (scope: HoldScope) =>
  erasure.test.call('retention.holds.set', { scope, reason, ground: 'gdpr.17_3.e', owner: 'Recht', dates });
const release = (id: string) => erasure.test.call('retention.holds.release', { id, note: 'Vergleich' });
const list = async () => (await erasure.test.call('retention.holds.list', { includeReleased: true })).holds;
const person = (): HoldScope => ({ kind: 'person', backendId: erasure.backendIds[0]!, externalId: 'person-1' });

async function backUp(): Promise<void> {
  const { jobId } = await erasure.test.call('vault.backup', { to: backup });
  expect((await erasure.test.waitForJob(jobId)).state).toBe('done');
}

/** The vault is gone; what lies on the stick is all there is. */
async function loseAndRestore(): Promise<void> {
  const { test } = erasure;
  await test.call('vault.lock');
  rmSync(test.vaultPath, { recursive: true });
  await test.call('vault.restore', { from: backup, to: test.vaultPath, ...secrets });
}

const removal = () => erasure.test.call('backends.remove', { id: erasure.backendIds[0]! });

describe('a backup that is older than a legal hold', () => {
  it('gets the hold with what it holds, where nothing else is left of the vault', async () => {
    await backUp();
    const { id, number } = await set(person());
    await loseAndRestore();
    expect(await list()).toMatchObject([{ id, number, state: 'active', scope: person(), reason, owner: 'Recht' }]);
    await expect(removal()).rejects.toMatchObject({ code: 'backend.held', details: { conversations: 20 } });
    const { entries } = await erasure.test.call('audit.list', { procedure: 'vault.restore' });
    expect(entries[0]!.refs).toMatchObject({ holdsSet: 1 });
    // Once: the next unlock has nothing to do.
    await erasure.test.call('vault.lock');
    await erasure.test.unlock();
    const unlocks = await erasure.test.call('audit.list', { procedure: 'vault.unlock' });
    expect(unlocks.entries[0]!.refs).not.toHaveProperty('holdsSet');
    expect(await list()).toHaveLength(1);
  });

  it('gets the release of one that it still has in force', async () => {
    const { id } = await set(person());
    await backUp();
    await release(id);
    await loseAndRestore();
    expect(await list()).toMatchObject([{ id, state: 'released' }]);
    const { entries } = await erasure.test.call('audit.list', { procedure: 'vault.restore' });
    expect(entries[0]!.refs).toMatchObject({ holdsReleased: 1 });
    expect((await removal()).jobId).toBeTruthy();
  });

  it('gets it also where a copy of it is opened in its place', async () => {
    await backUp();
    const { id } = await set({ kind: 'search', backendId: null, query: 'message' });
    const copy = path.join(path.dirname(backup), 'copy.custos');
    cpSync(backup, copy, { recursive: true });
    await erasure.test.call('vault.lock');
    await erasure.test.call('vault.unlock', { path: copy, ...secrets });
    expect(await list()).toMatchObject([{ id, state: 'active', reason }]);
  });

  it('has its hold beside it from the beginning where it was set before, and no word of it can be read there', async () => {
    await set(person());
    await backUp();
    const folder = path.dirname(backup);
    const journals = readdirSync(folder).filter((name) => name.startsWith('custos-holds-'));
    expect(journals).toHaveLength(1);
    const bytes = readFileSync(path.join(folder, journals[0]!), 'utf8');
    for (const word of [reason, 'person-1', 'Recht', 'H-20']) expect(bytes).not.toContain(word);
  });

  it('holds a bot that became known after it', async () => {
    await backUp();
    const { store } = erasure.servers[0]!;
    const bot = { id: 'bot-z', name: 'Zoe', description: '', languages: ['de'], channels: ['web'], createdAt: 0 };
    const writer = createRecordWriter(store);
    writer.writeBot({ ...bot, keepDays: null, retentionEnforced: false, retentionLastRunAt: null });
    const at = Date.now();
    const messages = [{ role: 'person' as const, at, text: 'Guten Tag' }];
    const said = { id: 'c-z', botId: 'bot-z', personId: 'person-2', channel: 'web', language: 'de', messages };
    writer.writeConversation(said);
    await erasure.test.finish('backends.sync', erasure.backendIds[0]!);
    const { id: botId } = (await erasure.test.call('backends.bots', {})).bots.find(({ name }) => name === 'Zoe')!;
    const { id } = await set({ kind: 'bot', botId });
    await loseAndRestore();
    expect(await list()).toMatchObject([{ id, scope: { kind: 'bot', botId } }]);
    await erasure.test.finish('backends.sync', erasure.backendIds[0]!);
    await expect(removal()).rejects.toMatchObject({ code: 'backend.held', details: { conversations: 1 } });
  });
});

describe('journals of holds put together', () => {
  const hold = (id: string, releasedAt: number | null, query: string | null): JournalledHold => ({
    id,
    number: id,
    ground: 'gdpr.17_3.e',
    owner: 'Recht',
    ends_on: null,
    review_on: null,
    created_by: 'u',
    created_at: 1,
    released_by: releasedAt === null ? null : 'u',
    released_at: releasedAt,
    held: query === null ? null : { scope: { kind: 'search', backendId: null, query }, reason: '' },
    bot: null,
  });
  const holds = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.constant(5)), fc.option(fc.constantFrom('eins', 'zwei')))
      .map(([id, releasedAt, query]) => hold(id, releasedAt, query)),
    { maxLength: 8 },
  );

  it('lose no hold and no scope of one in force, and take no release back, in whichever order they are read', () => {
    fc.assert(
      fc.property(holds, (given) => {
        const merged = mergeHolds(given);
        expect(new Set(merged.map(({ id }) => id))).toEqual(new Set(given.map(({ id }) => id)));
        for (const one of merged) {
          const same = given.filter(({ id }) => id === one.id);
          expect(one.released_at !== null).toBe(same.some(({ released_at: at }) => at !== null));
          expect(one.held !== null).toBe(one.released_at === null && same.some(({ held }) => held !== null));
        }
      }),
    );
  });
});
