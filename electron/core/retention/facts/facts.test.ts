import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RetentionFact } from '../../../../shared/contract/retention/facts.ts';
import { addConversation, firstInstant } from '../../../sample/testing/start-test-server.ts';
import { storeCase, storeLinks } from '../../requests/testing/store-case.ts';
import { problemCode } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { openRetentionTest, type RetentionTest } from '../testing/retention-fixture.ts';

const day = 86_400_000;

let retention: RetentionTest;
let bots: Record<string, string>;
beforeEach(async () => {
  retention = await openRetentionTest();
  // 214 days after the last message of the first conversation.
  retention.offset.ms = firstInstant + 214 * day + 1_800_000 - Date.now();
  const listed = await retention.test.call('backends.bots', {});
  bots = Object.fromEntries(listed.bots.map(({ name, id }) => [name, id]));
}, 60_000);
afterEach(() => retention.dispose());

async function factOf(bot: string): Promise<RetentionFact> {
  const { facts } = await retention.test.call('retention.facts');
  return facts.find(({ botId }) => botId === bots[bot])!;
}

async function compare() {
  const { jobId } = await retention.test.call('retention.compare');
  return (await retention.test.waitForJob(jobId)).result;
}

async function findings(bot: string): Promise<string[]> {
  const { findings: all } = await retention.test.call('findings.list', { rule: 'retentionDisagrees' });
  return all
    .filter(({ botId }) => botId === bots[bot])
    .map(({ outcome, status, details }) => `${outcome} ${status} ${details['statedDays']} ${details['observedDays']}`)
    .sort();
}

const declare = (days: number | null) =>
  retention.test.call('retention.declareSetting', {
    backendId: retention.backendId,
    setting: { days, source: 'Einstellungen, Seite „Aufbewahrung“', statedOn: '2026-09-01' },
  });
const record = (retentionDays: number | null) =>
  retention.test.call('checks.setBot', { botId: bots['A']!, profile: { retentionDays } });

describe('the facts about a bot', () => {
  it('are how old its oldest conversation is, and what is stated about it', async () => {
    expect(await factOf('A')).toEqual({
      backendId: retention.backendId,
      botId: bots['A'],
      conversations: 20,
      oldest: new Date(firstInstant + 3_600_000 + 2000).toISOString(),
      oldestDays: 213,
      policies: [],
      recordDays: null,
      setting: null,
      outcomes: ['noPolicy'],
    });
    const id = await retention.activate({ period: { amount: 3, unit: 'months' } });
    await record(120);
    await declare(60);
    expect(await factOf('A')).toMatchObject({
      policies: [{ id, name: 'Kundenfragen', period: { amount: 3, unit: 'months' } }],
      recordDays: 120,
      setting: { days: 60, source: 'Einstellungen, Seite „Aufbewahrung“', statedOn: '2026-09-01', isRead: false },
      outcomes: ['olderThanPolicy', 'olderThanRecord', 'olderThanSetting', 'recordDiffers'],
    });
    await record(90);
    await declare(null);
    expect((await factOf('A')).outcomes).toEqual(['olderThanPolicy', 'olderThanRecord', 'settingLonger']);
  });

  it('do not blame what something keeps: a case, a hold or another purpose', async () => {
    await retention.activate({ botId: bots['B']! });
    expect((await factOf('B')).outcomes).toEqual(['olderThanPolicy']);
    await workOutside(retention.test, async (vault) => {
      const caseId = await storeCase(vault);
      const link = { backendId: retention.backendId, target: 'person' as const, decision: 'accepted' as const };
      await storeLinks(vault, caseId, [{ ...link, externalId: 'person-2' }]);
    });
    const kept = await factOf('B');
    expect(kept).toMatchObject({ conversations: 1, oldestDays: 214, outcomes: [] });
    const { id } = await retention.test.call('retention.holds.set', {
      scope: { kind: 'bot', botId: bots['A']! },
      reason: 'Rechtsstreit',
      owner: 'Recht',
      dates: { reviewOn: '2027-01-01' },
    });
    await retention.activate({ botId: bots['A']! });
    expect((await factOf('A')).outcomes).toEqual([]);
    await retention.test.call('retention.holds.release', { id, note: 'beendet' });
    expect((await factOf('A')).outcomes).toEqual(['olderThanPolicy']);
    await retention.activate({ name: 'Garantie', purpose: 'Garantie', period: { amount: 2, unit: 'years' } });
    expect((await factOf('A')).outcomes).toEqual([]);
  });

  it('hold nothing against a bot when nobody knows any more what is held', async () => {
    await retention.activate();
    await retention.test.call('retention.holds.set', {
      scope: { kind: 'bot', botId: bots['B']! },
      reason: 'Rechtsstreit',
      owner: 'Recht',
      dates: { reviewOn: '2027-01-01' },
    });
    await workOutside(retention.test, ({ contentWriter }) =>
      contentWriter.write([{ sql: 'DELETE FROM hold_scope', rows: [[]] }]),
    );
    expect((await factOf('A')).outcomes).toEqual([]);
    await retention.test.call('retention.setOwnData', { transcriptDays: 1, note: 'x' });
    expect(await retention.test.call('retention.ownData')).toMatchObject({ due: { conversations: 0 }, kept: 21 });
    const { jobId } = await retention.test.call('retention.tidy');
    expect((await retention.test.waitForJob(jobId)).problem?.code).toBe('hold.scopeMissing');
  });
});

describe('the setting of a chatbot system', () => {
  it('is read with each sync where its interface says it, and what a person declared stays', async () => {
    const { store } = retention.server;
    store.prepare('UPDATE bot SET keep_days = 180').run();
    await retention.test.finish('backends.sync', retention.backendId);
    expect((await factOf('A')).setting).toMatchObject({ days: 180, isRead: true, source: 'GET /v1/retention' });
    await declare(30);
    await retention.test.finish('backends.sync', retention.backendId);
    expect((await factOf('A')).setting).toMatchObject({ days: 30, isRead: false });
    await retention.test.call('retention.declareSetting', { backendId: retention.backendId, setting: null });
    expect((await factOf('A')).setting).toBeNull();
    await retention.test.finish('backends.sync', retention.backendId);
    store.prepare('UPDATE bot SET keep_days = NULL').run();
    expect((await factOf('A')).setting).toMatchObject({ days: 180 });
    await retention.test.finish('backends.sync', retention.backendId);
    expect((await factOf('A')).setting).toBeNull();
  });

  it('is declared for systems that are connected', async () => {
    const unknown = '01a2037a-8817-7445-962b-64083af44b49';
    const call = retention.test.call('retention.declareSetting', { backendId: unknown, setting: null });
    expect(await problemCode(call)).toBe('backend.unknown');
  });
});

describe('a disagreement', () => {
  it('is a finding about the bot, one for each outcome, until it holds no longer', async () => {
    await record(90);
    expect(await compare()).toEqual({ changed: 3, opened: 3, fixed: 0 });
    expect(await findings('A')).toEqual(['noPolicy open undefined 213', 'olderThanRecord open 90 213']);
    expect(await compare()).toEqual({ changed: 0, opened: 0, fixed: 0 });
    await record(400);
    expect(await compare()).toEqual({ changed: 1, opened: 0, fixed: 1 });
    expect(await findings('A')).toEqual(['noPolicy open undefined 213', 'olderThanRecord fixed 90 213']);
    await record(90);
    expect(await compare()).toEqual({ changed: 1, opened: 1, fixed: 0 });
    expect((await findings('A'))[1]).toBe('olderThanRecord open 90 213');
  });

  it('stays decided while days pass, and is open again when something else is stated', async () => {
    await record(90);
    await compare();
    const { findings: all } = await retention.test.call('findings.list', { rule: 'retentionDisagrees' });
    const ids = all.filter(({ outcome }) => outcome === 'olderThanRecord').map(({ id }) => id);
    await retention.test.call('findings.decide', { ids, status: 'accepted', note: 'wird geklärt' });
    retention.offset.ms += 10 * day;
    await compare();
    expect(await findings('A')).toEqual(['noPolicy open undefined 223', 'olderThanRecord accepted 90 213']);
    await record(60);
    await compare();
    expect(await findings('A')).toEqual(['noPolicy open undefined 223', 'olderThanRecord open 60 223']);
  });

  it('goes with the conversations when they are deleted', async () => {
    const policyId = await retention.activate();
    await compare();
    expect(await findings('A')).toEqual(['olderThanPolicy open 90 213']);
    await retention.run(policyId);
    await compare();
    expect(await findings('A')).toEqual(['olderThanPolicy fixed 90 213']);
  });
});

describe('figures', () => {
  it('count conversations by age, what falls due week by week, and what was deleted', async () => {
    addConversation(retention.server.store, 'fresh', firstInstant + 200 * day);
    addConversation(retention.server.store, 'later', firstInstant + 206 * day);
    await retention.test.finish('backends.sync', retention.backendId);
    const policyId = await retention.activate({ period: { amount: 30, unit: 'days' } });
    const { ages, limits, coming } = await retention.test.call('retention.figures', { weeks: 6 });
    expect(ages).toEqual([
      { botId: bots['A'], fromDays: 0, toDays: 30, conversations: 2 },
      { botId: bots['A'], fromDays: 180, toDays: 365, conversations: 20 },
      { botId: bots['B'], fromDays: 180, toDays: 365, conversations: 1 },
    ]);
    expect(limits).toEqual([
      { botId: bots['A'], days: 30 },
      { botId: bots['B'], days: 30 },
    ]);
    // 2 October 2026 is day 214; 18 and 24 September and thirty days: their periods are over on 19 and 25 October.
    expect(coming).toEqual([{ week: '2026-10-19', policyId, conversations: 2 }]);
    expect((await retention.test.call('retention.figures', { weeks: 2 })).coming).toEqual([]);
    await retention.run(policyId);
    const { deletions } = await retention.test.call('retention.figures', {});
    expect(deletions).toEqual([{ week: '2026-09-28', backendId: retention.backendId, conversations: 21 }]);
  });
});
