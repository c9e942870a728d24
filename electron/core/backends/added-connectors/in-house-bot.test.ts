import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, personPassphrase } from '../../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inContent } from '../../vault/index.ts';
import { storeCase, storeLinks } from '../../requests/testing/store-case.ts';
import { hasty } from '../testing/sync-fixture.ts';
import { startInHouseBot, type InHouseBot } from './testing/in-house-bot.ts';

const file = path.join(import.meta.dirname, 'testing/in-house-bot.json');
const reason = { purpose: 'request' };

let bot: InHouseBot;
let test: TestCore;
let connectorId: string;
let backendId: string;
beforeAll(async () => {
  bot = await startInHouseBot();
  test = await openTestCore({ network: hasty });
  await addPerson(test, 'decisionMaker');
});
afterAll(async () => {
  await test?.dispose();
  await bot?.close();
});

/** Somebody else agrees to exactly this. */
async function agreeTo(procedure: string, input: Record<string, unknown>): Promise<void> {
  const { id } = await test.call('approvals.request', { procedure, input, note: 'x' });
  const as = { user: 'decisionMaker', passphrase: personPassphrase };
  await test.call('approvals.decide', { id, decision: 'approve', note: 'x', as });
}

describe('an in-house chatbot that only a file describes', () => {
  it('is added, and nothing is sent to it before a second person trusts the file', async () => {
    connectorId = (await test.call('connectors.add', { from: file })).id;
    const place = { baseUrl: `${bot.baseUrl}/internal`, credentials: { key: bot.key }, allowPrivate: true };
    backendId = (await test.call('backends.add', { connector: 'kiosk', name: 'Kiosk', ...place })).id;
    const job = await test.finish('backends.sync', backendId);
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'connector.untrusted' } });
    expect(bot.requests).toEqual([]);
  });

  it('is synced once a second person has approved it', async () => {
    expect(await problemCode(test.call('connectors.approve', { id: connectorId }))).toBe('approval.needed');
    await agreeTo('connectors.approve', { id: connectorId });
    await test.call('connectors.approve', { id: connectorId });
    const job = await test.finish('backends.sync', backendId);
    expect(job).toMatchObject({ state: 'done', result: { conversations: 7, messages: 21, unread: 0 } });
    const [first] = await workOutside(test, ({ contentReader }) =>
      contentReader.all(
        inContent
          .selectFrom('message')
          .innerJoin('conversation', 'conversation.key', 'message.conversation_key')
          .select(['conversation.external_id', 'body', 'role'])
          .where('conversation.external_id', '=', 'd3')
          .orderBy('message.id'),
      ),
    );
    expect(first).toEqual({ external_id: 'd3', body: 'Good morning', role: 'person' });
  });

  it('is looked up by what its conversations say of people', async () => {
    const identifiers = [{ kind: 'email' as const, value: 'Guest1@example.com' }];
    const found = JSON.stringify(await test.call('subjects.search', { identifiers, reason, live: true }));
    expect(found).toContain('C-1');
    expect(found).not.toContain('C-2');
  });

  it('forgets one person, which reading back shows, and keeps the others', async () => {
    const requestId = await workOutside(test, async (vault) => {
      const identifiers = [{ kind: 'email', value: 'guest1@example.com' }];
      const id = await storeCase(vault, { kind: 'erasure', name: 'Guest', identifiers });
      await storeLinks(vault, id, [{ backendId, externalId: 'C-1', target: 'person', decision: 'accepted' }]);
      return id;
    });
    const wait = async (reply: { jobId: string }) => test.waitForJob(reply.jobId);
    expect(await wait(await test.call('requests.planErasure', { id: requestId }))).toMatchObject({ state: 'done' });
    const planId = (await test.call('requests.plan', { id: requestId })).plan!.id;
    await agreeTo('requests.execute', { id: requestId, planId });
    expect(await wait(await test.call('requests.execute', { id: requestId, planId }))).toMatchObject({ state: 'done' });
    expect(bot.dialogs.map(({ uid }) => uid)).toEqual(['d0', 'd2', 'd3', 'd5', 'd6']);
    const { items } = await test.call('requests.planItems', { planId });
    expect(items.filter(({ externalId }) => ['d1', 'd4'].includes(externalId)).map(({ state }) => state)).toEqual([
      'gone',
      'gone',
    ]);
    // Read back after they were dropped, one by one.
    const asked = bot.requests.map(({ method, url }) => `${method} ${url}`);
    expect(asked.lastIndexOf('GET /internal/dialogs/d1')).toBeGreaterThan(asked.indexOf('POST /internal/dialogs/drop'));
    expect(asked.lastIndexOf('GET /internal/dialogs/d4')).toBeGreaterThan(asked.indexOf('POST /internal/dialogs/drop'));
  });
});
