import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { switchModel } from '../../sample/store/switch-model.ts';
import { createRecordWriter } from '../../sample/store/write-records.ts';
import { addDialogue, firstInstant, minute } from '../../sample/testing/start-test-server.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../backends/testing/sync-fixture.ts';
import { problemCode } from '../testing/test-core.ts';

const day = 24 * 60 * minute;
const from = firstInstant + 10 * day;

let sync: SyncTest;
let botId: string;

beforeAll(async () => {
  sync = await openSyncTest(await startFilledServer(0));
  const { store } = sync.server;
  const bot = { description: '', languages: ['de'], channels: ['web'], createdAt: firstInstant, keepDays: null };
  createRecordWriter(store).writeBot({
    ...bot,
    id: 'c',
    name: 'C',
    retentionEnforced: false,
    retentionLastRunAt: null,
  });
  switchModel(store, 'linde-7b-2025-04', from);
  addDialogue(store, 'faq', from + minute, ['Wann haben Sie offen?', 'Von neun bis fünf.']);
  addDialogue(store, 'asks', from + 2 * minute, ['Wo ist mein Paket?', 'Wie lautet Ihre E-Mail-Adresse?']);
  addDialogue(store, 'human', from + 3 * minute, ['Ich will mit einem Menschen sprechen.', 'Das geht leider nicht.']);
  addDialogue(store, 'served', from + 4 * minute, [
    'Ich will mit einem Menschen sprechen.',
    'Ich verbinde Sie jetzt mit einer Kollegin.',
  ]);
  await sync.sync();
  await settle();
  const { bots } = await call('backends.bots', { backendId: sync.backendId });
  botId = bots.find(({ name }) => name === 'A')!.id;
}, 120_000);
afterAll(() => sync.dispose());

const call: SyncTest['test']['call'] = (name, input) => sync.test.call(name, input);

async function finish(name: 'checks.run' | 'findings.rescan' | 'bots.compare') {
  const { jobId } = await call(name, {});
  return sync.test.waitForJob(jobId);
}
async function settle(): Promise<void> {
  for (const name of ['findings.rescan', 'checks.run', 'bots.compare'] as const) await finish(name);
}
const observed = async () => (await call('bots.observe', { botId })).bots[0]!;
const findings = async () => (await call('findings.list', { rule: 'modelNotEntered' })).findings;
const version = (changes: Partial<InputOf<'bots.addVersion'>['version']> = {}) => ({
  provider: 'Lindenhof',
  model: 'Linde 7B',
  version: '2025-04',
  since: '2026-03-12',
  approvedBy: 'IT-Leitung',
  ...changes,
});

describe('what a bot does, as its transcripts show', { timeout: 60_000 }, () => {
  it('is that it asks for personal data, with the conversations behind it, and how many were handed over', async () => {
    expect(await observed()).toMatchObject({
      conversations: 24,
      capability: 'asksPersonalData',
      asksPersonalData: 1,
      actsOnAccounts: 0,
      handOverAsked: 2,
      handOverServed: 1,
    });
  });

  it('is that it acts on accounts once it reports that in a conversation, which is read anew when it changes', async () => {
    addDialogue(sync.server.store, 'acts', from + 5 * minute, [
      'Bitte stornieren!',
      'Ihre Bestellung wurde storniert.',
    ]);
    await sync.sync();
    await settle();
    expect(await observed()).toMatchObject({ capability: 'actsOnAccounts', actsOnAccounts: 1, conversations: 25 });
    sync.server.store
      .prepare("UPDATE message SET text = 'Das geht nicht.' WHERE conversation_id = 'acts' AND role = 'bot'")
      .run();
    sync.server.store.prepare("UPDATE conversation SET changed_at = changed_at + 1 WHERE id = 'acts'").run();
    await sync.sync();
    expect(await finish('bots.compare')).toMatchObject({ result: { conversations: 1 } });
    expect(await observed()).toMatchObject({ capability: 'asksPersonalData', actsOnAccounts: 0 });
  });

  it('is that it answers from a FAQ where nothing else was seen, and nothing where nobody has talked to it', async () => {
    const { bots } = await call('backends.bots', {});
    const classOf = async (name: string) => {
      const [seen] = (await call('bots.observe', { botId: bots.find((bot) => bot.name === name)!.id })).bots;
      return [seen!.conversations, seen!.capability, seen!.models];
    };
    expect(await classOf('B')).toEqual([1, 'faqOnly', []]);
    expect(await classOf('C')).toEqual([0, null, []]);
  });
});

describe('a model seen in the data', { timeout: 60_000 }, () => {
  it('that is not entered is a finding, until it is entered', async () => {
    expect((await observed()).models).toMatchObject([{ model: 'linde-7b-2025-04', isEntered: false }]);
    const [finding, ...others] = await findings();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      outcome: 'unknownModel',
      botId,
      conversationId: null,
      status: 'open',
      details: { model: 'linde-7b-2025-04', since: '2026-03-12' },
    });
    await call('bots.addVersion', { botId, version: version() });
    expect(await finish('bots.compare')).toMatchObject({ result: { opened: 0, fixed: 1 } });
    expect(await findings()).toMatchObject([{ status: 'fixed', decidedBy: null }]);
    expect((await observed()).models).toMatchObject([{ isEntered: true }]);
  });

  it('that the system switches to is a finding of its own, and what was decided about it stays', async () => {
    switchModel(sync.server.store, 'linde-8b', from + 20 * day);
    addDialogue(sync.server.store, 'new', from + 21 * day, ['Hallo?', 'Guten Tag.']);
    await sync.sync();
    expect(await finish('bots.compare')).toMatchObject({ result: { opened: 1, fixed: 0 } });
    const finding = (await findings()).find(({ status }) => status === 'open')!;
    expect(finding.details).toEqual({ model: 'linde-8b', since: '2026-04-02' });
    await call('findings.decide', { ids: [finding.id], status: 'accepted', note: 'wird eingetragen' });
    expect(await finish('bots.compare')).toMatchObject({ result: { opened: 0, fixed: 0 } });
    expect((await findings()).map(({ status }) => status).sort()).toEqual(['accepted', 'fixed']);
  });

  it('whose entry was a mistake is open again', async () => {
    const [entry] = (await call('bots.list', {})).bots.filter((bot) => bot.botId === botId);
    await call('bots.removeVersion', { id: entry!.versions[0]!.id, note: 'falscher Bot' });
    expect(await finish('bots.compare')).toMatchObject({ result: { opened: 1 } });
    const again = call('bots.removeVersion', { id: entry!.versions[0]!.id, note: 'x' });
    expect(await problemCode(again)).toBe('bot.versionUnknown');
  });
});

describe('what is declared about a bot', { timeout: 60_000 }, () => {
  it('is stored as a whole, and its review enters the calendar of the programme', async () => {
    const before = (await call('bots.list', {})).bots.find((bot) => bot.botId === botId);
    expect(before).toMatchObject({ isEntered: false, fields: { purpose: '', trainsModels: 'unknown' } });
    const fields = { purpose: 'Fragen zu Bestellungen', capability: 'faqOnly' as const, reviewOn: '2027-01-31' };
    await call('bots.save', { botId, fields });
    const after = (await call('bots.list', {})).bots.find((bot) => bot.botId === botId);
    expect(after).toMatchObject({ isEntered: true, fields });
    const to = path.join(sync.test.folder, 'programm');
    const { path: file, dates } = await call('programme.exportCalendar', { to, language: 'en' });
    expect(dates).toBe(1);
    expect(readFileSync(file, 'utf8')).toContain('SUMMARY:Review of the bot: A\r\n');
  });

  it('belongs to a bot there is', async () => {
    const unknown = sync.backendId;
    expect(await problemCode(call('bots.save', { botId: unknown, fields: {} }))).toBe('bot.unknown');
    expect(await problemCode(call('bots.addVersion', { botId: unknown, version: version() }))).toBe('bot.unknown');
    expect(await problemCode(call('bots.observe', { botId: unknown }))).toBe('bot.unknown');
  });
});
