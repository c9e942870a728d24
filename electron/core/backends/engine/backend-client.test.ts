import { afterEach, describe, expect, it } from 'vitest';
import { findConnector } from '../connectors/index.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import { directRoute } from '../http/route.ts';
import { BackendClient } from './backend-client.ts';

let server: ScriptedServer;
afterEach(() => server.close());

const at = '2026-03-02T08:00:00.000Z';

/** A client of an installation that answers each path as the test says. */
async function openClient(answers: (url: URL) => unknown): Promise<BackendClient> {
  server = await startScriptedServer((request, response) =>
    sendJson(response, answers(new URL(request.url ?? '', 'http://x'))),
  );
  const route = { ...directRoute, allowsPrivate: true };
  const place = { baseUrl: server.baseUrl, credentials: { token: 't' }, route };
  return new BackendClient(findConnector('open-admin-api'), place, { signal: new AbortController().signal });
}

const messages = (count: number, from = 0, text = '') =>
  Array.from({ length: count }, (_, index) => ({ id: `m${from + index}`, role: 'bot', at, text }));

describe('the messages of one conversation', () => {
  it('are read whole where one page has more of them than a call may have arguments', async () => {
    const client = await openClient(() => ({ items: messages(200_000), total: 200_000, nextCursor: null }));
    expect(await client.readMessages('c')).toMatchObject({ isComplete: true, messages: { length: 200_000 } });
  });

  it('end where the system serves the same page for ever, and then do not add up', async () => {
    let count = 0;
    const client = await openClient(() => ({ items: messages(2), total: 9, nextCursor: String(count++) }));
    expect(await client.readMessages('c')).toMatchObject({ isComplete: false, messages: { length: 2 } });
  });

  it.each([
    ['many', 100_000, ''],
    ['long', 1, 'x'.repeat(30_000_000)],
  ])('are refused where new ones never end and are %s', async (_what, count, text) => {
    const client = await openClient((url) => {
      const from = Number(url.searchParams.get('cursor') ?? 0);
      return { items: messages(count, from, text), total: 1, nextCursor: String(from + count) };
    });
    await expect(client.readMessages('c')).rejects.toMatchObject({ code: 'backend.tooLarge' });
  });
});

it('a conversation that claims to have changed in years to come has changed by now', async () => {
  const conversation = { id: 'c', botId: 'b', startedAt: at, changedAt: '9999-12-31T23:59:59Z', messageCount: 0 };
  const client = await openClient(() => ({ items: [conversation], total: 1, nextCursor: null }));
  for await (const { conversations } of client.listConversations({ changedSince: null, withMessages: false })) {
    expect(conversations[0]?.changedAt).toBeLessThanOrEqual(Date.now());
  }
});

it.each(['.', '..'])('a person who calls himself "%s" is not asked for, and stops nobody', async (id) => {
  const client = await openClient(() => ({}));
  expect(await client.readPerson(id)).toBeNull();
  expect(server.requests).toHaveLength(0);
});

it.each([
  ['Shop\u202Elanret', 'Shoplanret'],
  ['Bot\u0007\n', 'Bot'],
  ['\u202E', 'b'],
  ['بوت', 'بوت'],
])('a bot called %j cannot reorder or hide what stands beside its name', async (name, expected) => {
  const client = await openClient(() => ({ items: [{ id: 'b', name }], total: 1 }));
  expect(await client.listBots()).toEqual([{ externalId: 'b', name: expected }]);
});

describe('what a system says of itself', () => {
  it('is cut to what a person can read', async () => {
    const long = 'x'.repeat(1_000_000);
    const client = await openClient(() => ({
      version: long,
      capabilities: [...Array(10).fill(long), ...Array(1000).fill('x')],
    }));
    expect(JSON.stringify(await client.probe()).length).toBeLessThan(5_000);
  });

  it.each([
    [[], null],
    [[30, 365], 365],
    [[30, null], null],
    [[30.5], null],
    [Array(200_000).fill(30), 30],
  ])('about retention is the longest time, or nothing it did not say', async (days, expected) => {
    const client = await openClient(() => ({ items: days.map((keepDays) => ({ keepDays })) }));
    expect(await client.readRetentionDays()).toBe(expected);
  });
});
