import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addConversation,
  startTestServer,
  testToken,
  type TestServer,
} from '../../sample/testing/start-test-server.ts';
import { problemCode } from '../testing/test-core.ts';
import { sendJson, startScriptedServer } from './testing/start-server.ts';
import { openSyncTest, startFilledServer, type SyncTest } from './testing/sync-fixture.ts';

let current: SyncTest;
let other: TestServer;
beforeEach(async () => {
  current = await openSyncTest(await startFilledServer(30));
  other = await startTestServer();
});
afterEach(async () => {
  await current.dispose();
  await other.close();
});

const update = (changes: object) => current.test.call('backends.update', { id: current.backendId, ...changes });
const stored = async () => (await current.test.call('backends.list')).backends[0];

describe('another address', () => {
  it('is not taken without credentials for it, and nobody there is asked', async () => {
    const thief = await startScriptedServer((_request, response) => sendJson(response, {}));
    expect(await problemCode(update({ baseUrl: thief.baseUrl, name: 'Moved' }))).toBe(
      'backend.addressNeedsCredentials',
    );
    await current.test.call('backends.check', { id: current.backendId });
    expect(thief.requests).toHaveLength(0);
    expect(await stored()).toMatchObject({ baseUrl: current.server.baseUrl, name: 'Chatbot' });
    await thief.close();
  });

  it('is taken with them, and what is there replaces what was here', async () => {
    await current.sync();
    addConversation(other.store, 'there', other.clock.now, { count: 2 });
    await update({ baseUrl: other.baseUrl, credentials: { token: testToken }, allowPrivate: true });
    expect((await current.sync()).state).toBe('done');
    expect(await stored()).toMatchObject({ baseUrl: other.baseUrl, conversations: 22 });
  });

  it('of this machine or an internal network needs its own yes', async () => {
    expect(await stored()).toMatchObject({ allowsPrivate: true });
    const moved = { baseUrl: other.baseUrl, credentials: { token: testToken } };
    expect(await problemCode(update(moved))).toBe('backend.addressPrivate');
    await update({ ...moved, allowPrivate: true });
    expect(await stored()).toMatchObject({ baseUrl: other.baseUrl, allowsPrivate: true });
  });

  it.each(['http://bot.example.com', 'https://a:b@bot.example.com', 'https://bot.example.com/?a=1'])(
    '(%s) is refused like one that is added',
    async (baseUrl) => {
      const moved = { baseUrl, credentials: { token: testToken } };
      expect(await problemCode(update(moved))).toBe('backend.addressRefused');
    },
  );
});

it('the same address in other words is no change and asks for nothing', async () => {
  await update({ baseUrl: `${current.server.baseUrl}/`, name: 'Renamed' });
  expect(await stored()).toMatchObject({ baseUrl: current.server.baseUrl, name: 'Renamed' });
});
