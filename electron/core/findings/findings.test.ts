import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDialogue, firstInstant } from '../../sample/testing/start-test-server.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../backends/testing/sync-fixture.ts';

let sync: SyncTest;
beforeAll(async () => {
  const server = await startFilledServer(0);
  const said = [
    'Meine IBAN ist DE89 3704 0044 0532 0130 00',
    'Danke, Bestätigung an ana@example.org?',
    'Ja, ana@example.org',
  ];
  for (const [index, id] of ['early', 'late'].entries())
    addDialogue(server.store, id, firstInstant + index * 30 * 86_400_000, said);
  sync = await openSyncTest(server);
  await sync.sync();
}, 60_000);
afterAll(() => sync.dispose());

describe('detection through the contract', () => {
  it('says what in a text is personal, by the rule that saw it, and stores nothing', async () => {
    const text = 'IBAN DE89 3704 0044 0532 0130 00, Ana@Example.org';
    const { spans } = await sync.test.call('findings.detect', { text });
    expect(spans).toMatchObject([
      { start: 5, end: 32, type: 'iban', reason: 'iban.checksum', validated: true },
      { start: 34, end: 49, type: 'email' },
    ]);
    const { entries } = await sync.test.call('audit.list', { limit: 5 });
    expect(entries.map(({ procedure }) => procedure)).not.toContain('findings.detect');
  });

  it('scans again what is stored after its settings changed, and only then', async () => {
    const { test } = sync;
    const coverage = () => test.call('findings.coverage');
    const { messages } = await coverage();
    expect(messages).toBeGreaterThan(40);
    expect(await coverage()).toEqual({ messages, waiting: 0 });
    const settings = await test.call('findings.settings');
    await test.call('findings.setSettings', { ...settings, region: 'AT' });
    expect(await coverage()).toEqual({ messages, waiting: messages });
    const { jobId } = await test.call('findings.rescan');
    const job = await test.waitForJob(jobId);
    expect(job).toMatchObject({ state: 'done', result: { messages } });
    expect(await coverage()).toEqual({ messages, waiting: 0 });
    await test.call('findings.setSettings', settings);
    await test.waitForJob((await test.call('findings.rescan')).jobId);
  });

  it('counts by week, bot and type what was found', async () => {
    const { weeks } = await sync.test.call('findings.statistics');
    expect(weeks.length).toBeGreaterThan(0);
    for (const { week, spans, messages } of weeks) {
      expect(new Date(`${week}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(spans).toBeGreaterThanOrEqual(messages);
      expect(messages).toBeGreaterThan(0);
    }
    const from = `${weeks.at(-1)!.week}T00:00:00Z`;
    const later = await sync.test.call('findings.statistics', { from });
    expect(later.weeks).toEqual(weeks.filter(({ week }) => `${week}T00:00:00Z` >= from));
    const nowhere = await sync.test.call('findings.statistics', { botId: '01a2037a-8817-7445-962b-64083af44b49' });
    expect(nowhere.weeks).toEqual([]);
  });
});
