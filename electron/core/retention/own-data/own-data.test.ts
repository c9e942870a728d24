import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addDialogue,
  firstInstant,
  startTestServer,
  testToken,
  type TestServer,
} from '../../../sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../../sample/store/write-records.ts';
import { hasty } from '../../backends/testing/sync-fixture.ts';
import { storeCase, storeLinks } from '../../requests/testing/store-case.ts';
import { decryptPages } from '../../testing/decrypt-pages.ts';
import { openTestCore, type TestCore } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inContent, inRegister, type OpenVault } from '../../vault/index.ts';

const day = 86_400_000;
const oldAt = firstInstant + 10 * day;
const recentAt = firstInstant + 100 * day;
/** A word that occurs in one conversation alone. The index keeps it without the beginning that a neighbour shares. */
const wordOf = (id: string) => createHash('sha256').update(id).digest('hex').slice(0, 24);
const said = (id: string) => `Ferngespräch ${id} ${wordOf(id)}`;

let server: TestServer;
let test: TestCore;
let backendId: string;
let clock: { now: number };

beforeEach(async () => {
  clock = { now: recentAt + 10 * day };
  server = await startTestServer();
  server.store.prepare('DELETE FROM message').run();
  server.store.prepare('DELETE FROM conversation').run();
  for (let index = 0; index < 6; index++) add(`old-${index}`, oldAt + index * day);
  for (let index = 0; index < 3; index++) add(`new-${index}`, recentAt + index * day);
  test = await openTestCore({ now: () => clock.now, worksAlone: true, network: hasty });
  const place = { connector: 'open-admin-api', name: 'Chatbot', baseUrl: server.baseUrl, allowPrivate: true };
  backendId = (await test.call('backends.add', { ...place, credentials: { token: testToken } })).id;
  await sync();
}, 60_000);
afterEach(async () => {
  await test.dispose();
  await server.close();
});

function add(id: string, at: number): void {
  addDialogue(server.store, id, at, [said(id), `Antwort ${id}`], {
    personId: id.startsWith('old') ? 'person-1' : 'person-2',
  });
}

const sync = () => test.finish('backends.sync', backendId);
const keep = (transcriptDays: number | null) =>
  test.call('retention.setOwnData', { transcriptDays, note: 'so beschlossen' });

async function tidy() {
  const { jobId } = await test.call('retention.tidy');
  return test.waitForJob(jobId);
}

const readStored = ({ contentReader }: OpenVault) =>
  contentReader.all(inContent.selectFrom('conversation').selectAll().orderBy('external_id'));
const stored = async () => (await workOutside(test, readStored)).map((row) => row.external_id);

/** Reads the files of the open vault as they lie on the disk. */
async function openPages(): Promise<() => Buffer> {
  const key = await workOutside(test, ({ keys }) => Buffer.from(keys.content!));
  return () => decryptPages(path.join(test.vaultPath, 'content.db'), key);
}

function storePolicy(vault: OpenVault, botId: string | null): void {
  const row = { id: 'p', backend_id: backendId, bot_id: botId, fields: '{}', state: 'active' as const };
  const made = { created_by: 'u', created_at: 0, changed_at: 0 };
  vault.register.write((register) =>
    register.run(inRegister.insertInto('retention_policy').values({ ...row, ...made } as never)),
  );
}

const all = ['new-0', 'new-1', 'new-2', 'old-0', 'old-1', 'old-2', 'old-3', 'old-4', 'old-5'];

describe('copies in the vault', () => {
  it('stay as long as the chatbot system has them, until somebody sets a time with a reason', async () => {
    expect(await test.call('retention.ownData')).toEqual({
      transcriptDays: null,
      due: { conversations: 0, messages: 0 },
      kept: 0,
      caseYears: 3,
      expiredCases: 0,
      incidentYears: null,
      expiredIncidents: 0,
      certificateYears: null,
      expiredCertificates: 0,
      logYears: null,
      expiredLog: null,
      logKeptSince: null,
      lastRunAt: null,
    });
    expect((await tidy()).result).toMatchObject({ conversations: 0, messages: 0 });
    expect(await stored()).toEqual(all);
    expect(await keep(60)).toEqual({ transcriptDays: 60, incidentYears: null, certificateYears: null, logYears: null });
    expect(await test.call('retention.ownData')).toMatchObject({
      transcriptDays: 60,
      due: { conversations: 6, messages: 12 },
    });
    const { entries } = await test.call('audit.list', { procedure: 'retention.setOwnData' });
    expect(entries[0]).toMatchObject({
      refs: { transcriptDays: 60, incidentYears: null },
      reason: { note: 'so beschlossen' },
    });
  });

  it('whose time is over leave no word in any page or the write-ahead log, and the log still verifies', async () => {
    const pages = await openPages();
    const isThere = (bytes: Buffer) => (id: string) => bytes.includes(said(id));
    expect(all.filter(isThere(pages()))).toEqual(all);
    await keep(60);
    expect(await tidy()).toMatchObject({ state: 'done', done: 6, result: { conversations: 6, messages: 12 } });
    const after = pages();
    expect(all.filter(isThere(after))).toEqual(['new-0', 'new-1', 'new-2']);
    expect(all.filter((id) => after.includes(wordOf(id).slice(-12)))).toEqual(['new-0', 'new-1', 'new-2']);
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
    const { entries } = await test.call('audit.list', { procedure: 'retention.tidy' });
    expect(entries[0]?.refs).toMatchObject({ transcriptDays: 60, conversations: 6, messages: 12 });
    expect((await test.call('retention.ownData')).lastRunAt).toBe(new Date(clock.now).toISOString());
  });

  it('do not come back with a sync, also not with one that reads everything, and nothing was deleted over there', async () => {
    await keep(60);
    await tidy();
    expect((await sync()).result).toMatchObject({ conversations: 0 });
    await test.call('vault.wipeContent');
    expect((await sync()).result).toMatchObject({ conversations: 3 });
    add('new-3', recentAt + 5 * day);
    expect((await sync()).result).toMatchObject({ conversations: 1 });
    expect(await stored()).toEqual(['new-0', 'new-1', 'new-2', 'new-3']);
    expect(server.store.prepare('SELECT count(*) AS n FROM conversation').get()).toEqual({ n: 10 });
  });

  it('are fetched again when they are to be kept longer', async () => {
    await keep(60);
    await tidy();
    await sync();
    await keep(98);
    expect((await sync()).result).toMatchObject({ conversations: 4 });
    await keep(null);
    await sync();
    expect(await stored()).toEqual(all);
  });

  it('are read as a whole again when the conversation goes on', async () => {
    await keep(60);
    await tidy();
    await sync();
    createRecordWriter(server.store).writeConversation({
      id: 'old-9',
      botId: 'bot-a',
      personId: 'person-1',
      channel: 'web',
      language: 'de',
      messages: [
        { role: 'person', at: oldAt, text: 'Erst dies' },
        { role: 'bot', at: recentAt, text: 'dann das' },
      ],
    });
    expect((await sync()).result).toMatchObject({ conversations: 1, messages: 2 });
    expect(await stored()).toContain('old-9');
  });

  it('stay while a case, a review, a restriction or a policy needs them', async () => {
    await test.call('reviews.create', { name: 'offen', text: said('old-0') });
    await workOutside(test, async (vault) => {
      const rows = await readStored(vault);
      const keyOf = (id: string) => rows.find((row) => row.external_id === id)!.key;
      const caseId = await storeCase(vault);
      const link = { backendId, target: 'conversation' as const, decision: 'accepted' as const };
      await storeLinks(vault, caseId, [{ ...link, externalId: 'old-1' }]);
      const closed = await storeCase(vault, { state: 'closed' });
      await storeLinks(vault, closed, [{ ...link, externalId: 'old-2' }]);
      const restriction = 'INSERT INTO restriction (conversation_key, request_id, since) VALUES (?, ?, 0)';
      await vault.contentWriter.write([{ sql: restriction, rows: [[keyOf('old-3'), closed]] }]);
    });
    await keep(60);
    expect(await test.call('retention.ownData')).toMatchObject({ due: { conversations: 3 }, kept: 3 });
    await tidy();
    expect(await stored()).toEqual(['new-0', 'new-1', 'new-2', 'old-0', 'old-1', 'old-3']);
    await sync();
    expect(await stored()).toEqual(['new-0', 'new-1', 'new-2', 'old-0', 'old-1', 'old-3']);
    await workOutside(test, (vault) => storePolicy(vault, null));
    expect(await test.call('retention.ownData')).toMatchObject({ due: { conversations: 0 }, kept: 3 });
    // A policy deletes what the vault knows of: what it covers is fetched for it.
    await sync();
    expect(await stored()).toEqual(all);
  });

  it('are fetched for an open case that needs them', async () => {
    await keep(60);
    await tidy();
    await sync();
    await workOutside(test, async (vault) => {
      const caseId = await storeCase(vault);
      const link = { backendId, target: 'conversation' as const, decision: 'accepted' as const };
      await storeLinks(vault, caseId, [{ ...link, externalId: 'old-4' }]);
    });
    await sync();
    expect(await stored()).toEqual(['new-0', 'new-1', 'new-2', 'old-4']);
    expect((await sync()).result).toMatchObject({ conversations: 0, unread: 0 });
  });

  it('that were removed without the file being rewritten are noticed by the next run', async () => {
    await keep(60);
    await workOutside(test, async (vault) => {
      await vault.contentWriter.write([
        { sql: "INSERT INTO message_fts (message_fts, rank) VALUES ('secure-delete', 0)", rows: [[]] },
        {
          sql: "DELETE FROM message WHERE conversation_key IN (SELECT key FROM conversation WHERE external_id LIKE 'old-%')",
          rows: [[]],
        },
        { sql: "DELETE FROM conversation WHERE external_id LIKE 'old-%'", rows: [[]] },
      ]);
      vault.register.write((register) =>
        register.run(inRegister.insertInto('meta').values({ key: 'tidy_unfinished', value: 1 })),
      );
    });
    expect((await tidy()).state).toBe('done');
    const bytes = (await openPages())();
    expect(all.filter((id) => bytes.includes(said(id)))).toEqual(['new-0', 'new-1', 'new-2']);
    expect(bytes.includes(wordOf('old-0').slice(-12))).toBe(false);
  });
});
