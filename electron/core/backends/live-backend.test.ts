import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, testToken, type TestServer } from '../../sample/testing/start-test-server.ts';
import { Context } from '../context.ts';
import type { Host } from '../host.ts';
import { openTestCore, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { unlockVault } from '../vault/unlock.ts';
import { openLiveBackend, readConnectorFacts, type LiveBackend } from './index.ts';
import { gather } from './testing/open-client.ts';
import { hasty } from './testing/sync-fixture.ts';

let server: TestServer;
let test: TestCore;
let context: Context;
let backendId: string;

beforeAll(async () => {
  server = await startTestServer();
  test = await openTestCore({ worksAlone: true });
  const place = { baseUrl: server.baseUrl, credentials: { token: testToken }, allowPrivate: true };
  const added = await test.call('backends.add', { connector: 'open-admin-api', name: 'Shop bot', ...place });
  backendId = added.id;
  await test.call('vault.lock');
  context = new Context({ network: hasty, defaultVaultPath: test.vaultPath } as Host, null as never);
  context.openVault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
});
afterAll(async () => {
  await context?.openVault?.close();
  await test?.dispose();
  await server?.close();
});

const open = (id = backendId): Promise<LiveBackend> => openLiveBackend(context, id, new AbortController().signal);

describe('a chatbot system, live', () => {
  it('says before it is asked what it finds, deletes in which order, and leaves behind', () => {
    const facts = readConnectorFacts(context.register, backendId);
    expect(facts.erasure.map(({ kind, within, mayBeDeferred }) => [kind, within, mayBeDeferred])).toEqual([
      ['messages', ['conversation'], true],
      ['conversations', [], true],
      ['people', [], true],
    ]);
    expect(facts.find.map(({ kind }) => kind)).toEqual([
      'email',
      'phone',
      'customerNumber',
      'employeeNumber',
      'session',
    ]);
    expect(facts).toMatchObject({ connector: 'open-admin-api', rectification: null, restriction: null });
    expect(facts.residuals.length).toBeGreaterThan(0);
  });

  it('leads from an identifier to what was said, and to its erasure', async () => {
    const live = await open();
    expect(live.name).toBe('Shop bot');
    const found = await live.findPeople({ kind: 'customerNumber', value: 'K:1' });
    const person = found?.people[0]?.externalId ?? '';
    expect(await live.readPerson(person)).toMatchObject({ externalId: 'person-2', identifiers: { length: 2 } });
    const listed = await live.listConversationsOf(person);
    expect(listed?.conversations.map(({ externalId }) => externalId)).toEqual(['c-long']);
    const conversation = await live.readConversation('c-long');
    expect(conversation).toMatchObject({ isComplete: true, personExternalId: 'person-2', messages: { length: 130 } });
    const ids = conversation?.messages.map(({ externalId }) => externalId) ?? [];

    const within = { conversation: 'c-long', person };
    const outcomes = await gather(live.deleteResource('messages', ids, within));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['deleted']));
    expect(await live.isStillThere('messages', ids[0] ?? '', within)).toBe(false);
    await gather(live.deleteResource('conversations', ['c-long']));
    await gather(live.deleteResource('people', [person]));
    expect(await live.isStillThere('people', person)).toBe(false);
    expect(await live.readConversation('c-long')).toBeNull();
    expect(await live.readPerson(person)).toBeNull();
    expect(await live.findPeople({ kind: 'customerNumber', value: 'K:1' })).toMatchObject({ people: [] });
  });

  it('that nobody added is not asked', async () => {
    await expect(open('nobody')).rejects.toMatchObject({ code: 'backend.unknown' });
  });
});
