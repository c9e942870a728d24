import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDialogue, firstInstant, type TestServer } from '../../sample/testing/start-test-server.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../backends/testing/sync-fixture.ts';
import { addPerson, switchTo } from '../testing/people.ts';
import { problemCode } from '../testing/test-core.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
const reason = { purpose: 'review' };
const day = 86_400_000;

function write({ store }: TestServer, id: string, said: readonly string[], at = firstInstant + 200 * day): void {
  addDialogue(store, id, at, said);
}

let sync: SyncTest;
let bots: { a: string; b: string };
beforeAll(async () => {
  const server = await startFilledServer(0);
  write(server, 'human', [
    'Ich möchte mit einem Menschen sprechen.',
    'Worum geht es?',
    'Bitte einen Menschen!',
    'Nein.',
  ]);
  write(
    server,
    'asked',
    ['Hallo', 'Wie lautet Ihre IBAN?', 'DE89 3704 0044 0532 0130 00', 'Danke.'],
    firstInstant + 300 * day,
  );
  sync = await openSyncTest(server);
  await sync.sync();
  const { bots: all } = await sync.test.call('backends.bots');
  const idOf = (name: string): string => all.find(({ externalId }) => externalId === name)!.id;
  bots = { a: idOf('bot-a'), b: idOf('bot-b') };
}, 60_000);
afterAll(() => sync.dispose());

const call: SyncTest['test']['call'] = (name, input) => sync.test.call(name, input);
const run = async () => sync.test.waitForJob((await call('checks.run')).jobId);
const ruleNamed = async (id: string) => (await call('checks.rules')).rules.find((rule) => rule.id === id)!;

async function detailsOf(attempt: Promise<unknown>): Promise<unknown> {
  const error = await attempt.catch((thrown: unknown) => thrown);
  return (error as { details?: unknown }).details;
}

describe('the rules', () => {
  it('are listed as shipped until something is changed, and keep what is not named', async () => {
    const before = await ruleNamed('humanRequested');
    expect(before).toMatchObject({ isEnabled: true, severity: 'low', exceptBots: [] });
    const list = before.phrases.find(({ language }) => language === 'de')!;
    const [dropped = ''] = list.shipped;
    const changed = await call('checks.setRule', {
      id: 'humanRequested',
      severity: 'high',
      phrases: [{ id: list.id, language: 'de', added: ['echte (Hilfe|Person)'], dropped: [dropped] }],
    });
    expect(changed).toEqual(await ruleNamed('humanRequested'));
    expect(changed.phrases.find(({ id, language }) => id === list.id && language === 'de')).toEqual({
      ...list,
      added: ['echte (Hilfe|Person)'],
      dropped: [dropped],
    });
    const again = await call('checks.setRule', { id: 'humanRequested', exceptBots: [bots.b] });
    expect(again).toEqual({ ...changed, exceptBots: [bots.b] });
    const reset = { added: [], dropped: [] };
    await call('checks.setRule', {
      id: 'humanRequested',
      severity: 'low',
      exceptBots: [],
      phrases: [{ id: list.id, language: 'de', ...reset }],
    });
    expect(await ruleNamed('humanRequested')).toEqual(before);
  });

  it('name a phrase that is none by its place, and never by its words', async () => {
    const { phrases } = await ruleNamed('humanRequested');
    const { id, language } = phrases[0]!;
    const added = ['echter Mensch', 'ein (Geheimnis'];
    const attempt = () =>
      call('checks.setRule', { id: 'humanRequested', phrases: [{ id, language, added, dropped: [] }] });
    expect(await problemCode(attempt())).toBe('check.phraseInvalid');
    expect(await detailsOf(attempt())).toEqual({ list: id, language, phrase: 1, at: 14, why: 'unclosed' });
    const own = { name: 'Eigene', role: 'bot', phrases: ['gut', 'schlecht)'] } as const;
    expect(await detailsOf(call('checks.addRule', { ...own, phrases: [...own.phrases] }))).toMatchObject({ phrase: 1 });
    expect(JSON.stringify(sync.test.logLines)).not.toContain('Geheimnis');
  });

  it('take no bot and no list that is not there', async () => {
    const list = { id: 'consent.ask', language: 'de' as const, added: [], dropped: [] };
    expect(await problemCode(call('checks.setRule', { id: 'injection', phrases: [list] }))).toBe('check.listUnknown');
    expect(await problemCode(call('checks.setRule', { id: 'injection', exceptBots: [unknown] }))).toBe('bot.unknown');
    expect(await problemCode(call('checks.setBot', { botId: unknown, profile: {} }))).toBe('bot.unknown');
  });

  it('of this vault’s own are added, changed and removed, and find what they say', async () => {
    const rule = { name: 'Dank', role: 'bot' as const, phrases: ['danke'] };
    const { id } = await call('checks.addRule', rule);
    expect((await call('checks.rules')).own).toEqual([
      { ...rule, id, severity: 'medium', botIds: [], isEnabled: true },
    ]);
    await run();
    expect((await call('findings.list', { rule: id })).total).toBe(1);
    await call('checks.changeRule', { ...rule, id, botIds: [bots.b] });
    await run();
    expect((await call('findings.list', { rule: id })).total).toBe(0);
    await call('checks.changeRule', { ...rule, id });
    await run();
    expect((await call('findings.list', { rule: id })).total).toBe(1);
    await call('checks.removeRule', { id });
    await run();
    expect((await call('findings.list', { rule: id })).total).toBe(0);
    expect(await problemCode(call('checks.removeRule', { id }))).toBe('check.ruleUnknown');
    expect(await problemCode(call('checks.changeRule', { ...rule, id }))).toBe('check.ruleUnknown');
  });

  it('of this vault’s own are 200 at most', { timeout: 60_000 }, async () => {
    const ids: string[] = [];
    const add = () => call('checks.addRule', { name: 'Eine von vielen', role: 'bot', phrases: ['niemand sagt dies'] });
    for (let index = 0; index < 200; index++) ids.push((await add()).id);
    expect(await problemCode(add())).toBe('check.tooManyRules');
    for (const id of ids) await call('checks.removeRule', { id });
    expect((await call('checks.rules')).own).toEqual([]);
  });
});

describe('dialogues', () => {
  it('are checked, and told how each check ended, by bot and month', async () => {
    await run();
    const { conversations, waiting } = await call('checks.coverage');
    expect(waiting).toBe(0);
    const { months } = await call('checks.statistics');
    const ofHuman = months.filter(({ rule }) => rule === 'humanRequested');
    expect(ofHuman.reduce((sum, month) => sum + month.conversations, 0)).toBe(conversations);
    expect(ofHuman.filter(({ outcome }) => outcome === 'notServed')).toMatchObject([
      { month: '2026-09', botId: bots.a, conversations: 1 },
    ]);
    const { firstMessages } = await call('checks.statistics');
    const begun = firstMessages.reduce((sum, month) => sum + month.conversations, 0);
    const correct = firstMessages.reduce((sum, month) => sum + month.correct, 0);
    expect({ begun, correct }).toEqual({ begun: 2, correct: 0 });
    const from = new Date(firstInstant + 250 * day).toISOString();
    const later = await call('checks.statistics', { from });
    expect(new Set(later.months.map(({ month }) => month))).toEqual(new Set(['2026-12']));
    expect((await call('checks.statistics', { from, botId: bots.b })).months).toEqual([]);
    expect((await call('findings.list', { rule: 'humanRequested' })).findings).toMatchObject([
      { outcome: 'notServed', status: 'open', botId: bots.a },
    ]);
  });

  it('of one bot alone are due again when it is declared, and say what it asks for needlessly', async () => {
    await run();
    await call('checks.setBot', { botId: bots.a, profile: { purpose: 'Auskunft', neededData: ['email'] } });
    const { conversations, waiting } = await call('checks.coverage');
    expect(waiting).toBe(conversations - 1);
    await run();
    const { asked } = await call('checks.statistics');
    const [iban] = asked.filter(({ data }) => data === 'iban');
    expect(iban).toMatchObject({ botId: bots.a, isNeeded: false, conversations: 1 });
    const { conversationId, messageId } = iban!.examples[0]!;
    const { messages } = await call('transcripts.get', { conversationId, reason });
    expect(messages.find(({ id }) => id === messageId)?.text).toBe('Wie lautet Ihre IBAN?');
    expect((await call('checks.bots')).bots.map(({ botId, isDeclared }) => [botId, isDeclared])).toEqual([
      [bots.a, true],
      [bots.b, false],
    ]);
    expect(await call('findings.list', { rule: 'overCollection' })).toMatchObject({ total: 1 });
    await call('checks.setRule', { id: 'overCollection', exceptBots: [bots.a] });
    await run();
    expect(await call('findings.list', { rule: 'overCollection' })).toMatchObject({ total: 0 });
  });

  it('keep what somebody decided about a finding', async () => {
    await run();
    const { findings } = await call('findings.list', { rule: 'humanRequested' });
    await call('findings.decide', { ids: [findings[0]!.id], status: 'rejected' });
    await call('checks.setRule', { id: 'humanRequested', severity: 'medium' });
    await run();
    expect((await call('findings.list', { rule: 'humanRequested' })).findings).toMatchObject([
      { status: 'rejected', severity: 'medium' },
    ]);
  });

  it('wait again after the settings of detection changed', async () => {
    await run();
    const settings = await call('findings.settings');
    await call('findings.setSettings', { ...settings, region: 'AT' });
    const { conversations, waiting } = await call('checks.coverage');
    expect(waiting).toBe(conversations);
    // What the scan has not seen yet is checked as it is found now, and once more after it.
    await run();
    expect((await call('checks.coverage')).waiting).toBe(0);
    await sync.test.waitForJob((await call('findings.rescan')).jobId);
    expect((await call('checks.coverage')).waiting).toBe(conversations);
    await run();
  });
});

describe('trying phrases', () => {
  it('shows what they match, newest first, masked like a search, and is logged without the words', async () => {
    const found = await call('checks.preview', { reason, phrases: ['(iban|de89)', 'menschen'], limit: 2 });
    expect(found).toMatchObject({ matches: 4, isComplete: true });
    expect(found.hits).toHaveLength(2);
    const [newest, asked] = found.hits;
    expect(newest).toMatchObject({ role: 'person', snippet: '•'.repeat(27), masks: [{ type: 'iban' }] });
    expect(asked!.hits.map(({ start, end }) => asked!.snippet.slice(start, end))).toEqual(['IBAN']);
    const { entries } = await call('audit.list', { procedure: 'checks.preview', limit: 1 });
    expect(entries[0]).toMatchObject({ refs: { total: 4, hits: 2 }, reason: { purpose: 'review' } });
    expect(JSON.stringify(entries)).not.toContain('iban');
  });

  it('is narrowed to a role and a bot', async () => {
    const matches = async (scope: object) =>
      (await call('checks.preview', { reason, phrases: ['iban', 'menschen'], ...scope })).matches;
    expect(await matches({ role: 'bot' })).toBe(1);
    expect(await matches({ role: 'person', botId: bots.a })).toBe(2);
    expect(await matches({ botId: bots.b })).toBe(0);
    expect(await detailsOf(call('checks.preview', { reason, phrases: ['gut', '(gut'] }))).toMatchObject({ phrase: 1 });
  });
});

describe('versions of privacy notices', () => {
  const notice = () => ({
    botIds: [bots.a],
    language: 'de' as const,
    version: '2026-01',
    validFrom: '2026-01-01T00:00:00+01:00',
    text: 'Verantwortlich für die Verarbeitung ist die Muster AG.',
  });

  it('are kept as they were added, count for the dialogues of their bots, and go when they were a mistake', async () => {
    await run();
    const { id } = await call('checks.addNotice', notice());
    const { notices } = await call('checks.notices', {});
    expect(notices).toMatchObject([{ ...notice(), id, validFrom: '2025-12-31T23:00:00.000Z' }]);
    expect((await call('checks.notices', { botId: bots.b })).notices).toEqual([]);
    expect(await problemCode(call('checks.addNotice', notice()))).toBe('notice.exists');
    const { conversations, waiting } = await call('checks.coverage');
    expect(waiting).toBe(conversations - 1);
    await call('checks.removeNotice', { id });
    expect((await call('checks.coverage')).waiting).toBe(0);
    expect(await problemCode(call('checks.removeNotice', { id }))).toBe('notice.unknown');
    const { entries } = await call('audit.list', { limit: 3 });
    expect(entries.map(({ procedure }) => procedure)).toContain('checks.removeNotice');
    expect(JSON.stringify(entries)).not.toContain('Muster AG');
  });

  it('are compared with Art. 13, with what is declared, and with what the vault holds, while they are in force', async () => {
    const text =
      'Chats speichern wir 30 Tage. Die Verarbeitung beruht auf Ihrer Einwilligung (Art. 6 Abs. 1 lit. a DSGVO).';
    const add = (version: string, validFrom: string) =>
      call('checks.addNotice', { ...notice(), botIds: [bots.a, bots.b], version, validFrom, text });
    const ids = [await add('1', '2024-01-01T00:00:00Z'), await add('2', '2025-01-01T00:00:00Z')].map(({ id }) => id);
    await call('checks.setBot', { botId: bots.a, profile: { legalBasis: 'contract', retentionDays: 90 } });
    const { notices } = await call('checks.notices', { botId: bots.a });
    expect(notices.map(({ version }) => version)).toEqual(['2', '1']);
    const [current, replaced] = notices;
    const needed = current!.items.filter(({ isNeeded }) => isNeeded);
    expect(needed.filter(({ isFound }) => isFound).map(({ item }) => item)).toEqual(['13.2.a']);
    expect(needed.map(({ item }) => item)).toContain('13.2.c');
    const [place] = current!.items.find(({ item }) => item === '13.2.a')!.places;
    expect(text.slice(place!.start, place!.end)).toBe('30 Tage');
    expect(current!.disagreements.map(({ botId, what }) => [botId, what])).toEqual([
      [bots.a, 'retention'],
      [bots.a, 'legalBasis'],
      [bots.a, 'oldestConversation'],
      [bots.b, 'oldestConversation'],
    ]);
    expect(current!.disagreements[0]).toMatchObject({ notice: '30 Tage', declared: '90' });
    expect(replaced!.disagreements).toEqual([]);
    for (const id of ids) await call('checks.removeNotice', { id });
  });

  it('are for bots that are there', async () => {
    expect(await problemCode(call('checks.addNotice', { ...notice(), botIds: [bots.a, unknown] }))).toBe('bot.unknown');
  });
});

describe('whoever', () => {
  it('reads transcripts may run checks and see results, and change no rule', { timeout: 60_000 }, async () => {
    const { test } = sync;
    await addPerson(test, 'reviewer');
    await switchTo(test, 'reviewer');
    expect((await run()).state).toBe('done');
    expect((await call('checks.rules')).rules.length).toBeGreaterThan(5);
    expect(await problemCode(call('checks.setRule', { id: 'injection' }))).toBe('permission.denied');
    expect(await problemCode(call('checks.preview', { reason, phrases: ['gut'] }))).toBe('permission.denied');
    await call('vault.lock');
    await test.unlock();
  });

  it('wipes the content leaves no result', async () => {
    await call('vault.wipeContent', {});
    expect(await call('checks.coverage')).toEqual({ conversations: 0, waiting: 0 });
    expect(await call('checks.statistics')).toEqual({ months: [], firstMessages: [], asked: [] });
    expect((await call('findings.list')).total).toBe(0);
    // Rules and declarations are the company's own.
    expect((await call('checks.bots')).bots[0]).toMatchObject({ isDeclared: true });
    await sync.sync();
    expect((await call('checks.coverage')).waiting).toBeGreaterThan(0);
  });
});
