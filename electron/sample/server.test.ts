import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { SampleProblem } from './sample-problem.ts';
import { startSampleServer } from './server.ts';
import {
  addConversation,
  firstInstant,
  minute,
  readAllPages,
  startTestServer,
  testToken,
  type TestServer,
} from './testing/start-test-server.ts';

describe('reading through the admin interface', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('refuses every path without the right token', async () => {
    for (const authorization of [undefined, 'Bearer wrong', `Basic ${testToken}`, 'Bearer ']) {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      for (const path of ['/v1/info', '/v1/people/person-1', '/nowhere']) {
        const response = await fetch(server.baseUrl + path, { headers });
        expect(response.status).toBe(401);
        expect(await response.json()).toMatchObject({ error: { code: 'unauthorized' } });
      }
    }
  });

  it('cannot be reached through the machine’s other addresses', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    for (const { address } of addresses.filter((one) => one.family === 'IPv4' && !one.internal))
      await expect(fetch(`http://${address}:${server.port}/v1/info`)).rejects.toThrow();
  });

  it('refuses unknown, doubled, missing and wrong parameters instead of ignoring them', async () => {
    const codeOf = async (path: string): Promise<[number, string]> => {
      const { status, body } = await server.get(path);
      return [status, body.error?.code];
    };
    expect(await codeOf('/v1/conversations?personid=person-1')).toEqual([400, 'unknown_parameter']);
    expect(await codeOf('/v1/info?verbose=1')).toEqual([400, 'unknown_parameter']);
    expect(await codeOf('/v1/conversations?botId=bot-a&botId=bot-b')).toEqual([400, 'duplicate_parameter']);
    expect(await codeOf('/v1/people')).toEqual([400, 'missing_parameter']);
    for (const query of ['limit=0', 'limit=201', 'limit=ten', 'changedSince=yesterday', 'include=all', 'botId='])
      expect(await codeOf(`/v1/conversations?${query}`)).toEqual([400, 'invalid_parameter']);
    expect(await codeOf('/v1/people?identifier=anna')).toEqual([400, 'invalid_parameter']);
    expect(await codeOf('/v1/people?identifier=email:%20')).toEqual([400, 'invalid_parameter']);
    expect(await codeOf('/v1/people/%E0%A4%A')).toEqual([400, 'invalid_parameter']);
  });

  it('answers 404 for what does not exist and 405 with the methods that do', async () => {
    for (const path of ['/v1/people/nobody', '/v1/conversations/none', '/v1/conversations/none/messages', '/v2/info'])
      expect(await server.get(path)).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    const answer = await server.call('POST', '/v1/people/person-1');
    expect(answer).toMatchObject({ status: 405, body: { error: { code: 'method_not_allowed' } } });
    expect(answer.headers.get('allow')).toBe('GET, DELETE');
  });

  it('finds people by an exact identifier in any of its spellings, never by a part', async () => {
    const find = async (identifier: string): Promise<string[]> => {
      const { body } = await server.get(`/v1/people?identifier=${encodeURIComponent(identifier)}`);
      return body.items.map((person: { id: string }) => person.id);
    };
    expect(await find('email:JÖRG.MÜLLER@EXAMPLE.DE ')).toEqual(['person-1']);
    expect(await find('email:müller@example.de')).toEqual([]);
    expect(await find('email:%')).toEqual([]);
    for (const spelling of ['+49 30 23125001', '0049-30-23125001', '(030) 231 25001', '+49 (0)30 23125001'])
      expect(await find(`phone:${spelling}`)).toEqual(['person-1', 'person-2']);
    expect(await find('phone:030 23125')).toEqual([]);
    expect(await find('customer:K:1')).toEqual(['person-2']);
    expect(await find('customer:k:1')).toEqual([]);
  });

  it('pages through all conversations in order of change, each exactly once', async () => {
    const pages = await readAllPages(server, '/v1/conversations?limit=4');
    const rows = pages.flatMap((page) => page.items);
    expect(pages.map((page) => page.items.length)).toEqual([4, 4, 4, 4, 4, 1]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(21);
    expect(pages.every((page) => page.total === 21)).toBe(true);
    const keys = rows.map((row) => `${row.changedAt} ${row.id}`);
    expect(keys).toEqual(keys.toSorted());
  });

  it('filters by bot, person and time of change', async () => {
    const list = async (query: string): Promise<string[]> =>
      (await server.get(`/v1/conversations?${query}`)).body.items.map((row: { id: string }) => row.id);
    expect(await list('botId=bot-b')).toEqual(['c-long']);
    expect(await list('personId=person-2&botId=bot-a')).toEqual([]);
    expect(await list('personId=person-3')).toEqual([]);
    const last = new Date(firstInstant + 7 * 60 * minute + 2000);
    expect(await list(`changedSince=${last.toISOString()}`)).toEqual(['c-19', 'c-20']);
    expect(await list(`changedSince=${new Date(last.getTime() + 1).toISOString()}`)).toEqual([]);
  });

  it('refuses a cursor that is broken or was issued for other filters', async () => {
    const { body } = await server.get('/v1/conversations?limit=2&botId=bot-a');
    expect((await server.get(`/v1/conversations?limit=3&botId=bot-a&cursor=${body.nextCursor}`)).status).toBe(200);
    for (const path of [
      `/v1/conversations?limit=2&cursor=${body.nextCursor}`,
      `/v1/conversations/c-01/messages?cursor=${body.nextCursor}`,
      '/v1/conversations?cursor=nonsense',
      '/v1/conversations?cursor=W10',
    ])
      expect(await server.get(path)).toMatchObject({ status: 400, body: { error: { code: 'invalid_cursor' } } });
  });

  it('puts at most 100 messages into a page and says when that is not all', async () => {
    const { body } = await server.get('/v1/conversations?include=messages&limit=200');
    const [long, short] = ['c-long', 'c-01'].map((id) => body.items.find((row: { id: string }) => row.id === id));
    expect(long).toMatchObject({ messageCount: 130, messagesComplete: false });
    expect(long.messages).toHaveLength(100);
    expect(short).toMatchObject({ messageCount: 3, messagesComplete: true });
    const pages = await readAllPages(server, '/v1/conversations/c-long/messages?limit=60');
    const messages = pages.flatMap((page) => page.items);
    expect(messages.slice(0, 100)).toEqual(long.messages);
    expect(messages.map((message) => message.text)).toEqual(
      Array.from({ length: 130 }, (_, i) => `c-long message ${i}`),
    );
    expect(pages.map((page) => page.total)).toEqual([130, 130, 130]);
  });
});

describe('changes while a client pages', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.close());

  it('loses nothing when conversations are added and changed between pages', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let page = 0; cursor !== null; page++) {
      const { body } = await server.get(`/v1/conversations?limit=5${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map((row: { id: string }) => row.id));
      cursor = body.nextCursor;
      server.clock.now += minute;
      if (page < 3) addConversation(server.store, `new-${page}`, server.clock.now);
      if (page === 1) expect((await server.call('DELETE', '/v1/messages/c-20.1')).status).toBe(204);
    }
    expect(new Set(seen).size).toBe(24);
    expect(seen.filter((id) => id.startsWith('new-'))).toEqual(['new-0', 'new-1', 'new-2']);
  });

  it('deletes at once on request and a second time answers 404', async () => {
    const before = await server.get('/v1/conversations/c-05');
    expect((await server.call('DELETE', '/v1/messages/c-05.1')).status).toBe(204);
    expect((await server.call('DELETE', '/v1/messages/c-05.1')).status).toBe(404);
    const after = await server.get('/v1/conversations/c-05');
    expect(after.body).toEqual({
      ...before.body,
      messageCount: 2,
      changedAt: new Date(server.clock.now).toISOString(),
    });
    expect((await server.call('DELETE', '/v1/conversations/c-05')).status).toBe(204);
    expect((await server.get('/v1/conversations/c-05/messages')).status).toBe(404);
    expect((await server.get('/v1/people/person-1')).body.conversationCount).toBe(19);
  });

  it('removes conversations, messages and identifiers with the person, and nobody else’s', async () => {
    expect((await server.call('DELETE', '/v1/people/person-1?mode=immediate')).status).toBe(204);
    expect((await server.get('/v1/people/person-1')).status).toBe(404);
    expect((await server.get('/v1/people?identifier=email:j%C3%B6rg.m%C3%BCller@example.de')).body.items).toEqual([]);
    expect((await server.get('/v1/conversations')).body).toMatchObject({ total: 1, items: [{ id: 'c-long' }] });
    const rest = server.store.prepare('SELECT DISTINCT conversation_id AS id FROM message').all();
    expect(rest).toEqual([{ id: 'c-long' }]);
    const owners = server.store.prepare('SELECT DISTINCT person_id AS id FROM identifier').all();
    expect(owners).toEqual([{ id: 'person-2' }]);
    expect((await server.get('/v1/people/person-2')).body.identifiers).toHaveLength(2);
  });

  it('carries out a deferred deletion when its delay is over and reports its state', async () => {
    const accepted = await server.call('DELETE', '/v1/conversations/c-long?mode=deferred');
    expect(accepted).toMatchObject({ status: 202, body: { state: 'pending', targetId: 'c-long', completedAt: null } });
    const location = accepted.headers.get('location') ?? '';
    server.clock.now += 1499;
    expect((await server.get('/v1/conversations/c-long')).status).toBe(200);
    const again = await server.call('DELETE', '/v1/conversations/c-long?mode=deferred');
    expect(again.body.id).toBe(accepted.body.id);
    server.clock.now += 1;
    expect((await server.get(location)).body).toMatchObject({ state: 'done' });
    expect((await server.get('/v1/conversations/c-long')).status).toBe(404);
  });

  it('keeps data and pending deletions over a restart', async () => {
    const dataDir = server.store.name.replace(/[^/\\]+$/, '');
    await server.call('DELETE', '/v1/people/person-2?mode=deferred');
    const later = await startTestServer({ dataDir, fixture: false, deletion: 'deferred' });
    later.clock.now += minute;
    expect((await later.get('/v1/info')).body.deletion).toBe('deferred');
    expect((await later.get('/v1/people/person-2')).status).toBe(404);
    expect((await later.get('/v1/people/person-1')).status).toBe(200);
    await later.close();
  });

  it('notes reads and deletions in its access log, without identifier values', async () => {
    await server.get('/v1/people?identifier=customer:K:1');
    await server.get('/v1/conversations/c-01/messages');
    await server.call('DELETE', '/v1/people/nobody');
    await server.get('/v1/info');
    const pages = await readAllPages(server, '/v1/access-log?limit=2');
    const entries = pages.flatMap((page) => page.items);
    expect(entries.map((entry) => [entry.action, entry.targetType, entry.targetId, entry.status])).toEqual([
      ['findPeople', 'person', null, 200],
      ['listMessages', 'conversation', 'c-01', 200],
      ['deletePerson', 'person', 'nobody', 404],
    ]);
    const since = new Date(Date.parse(entries[0].at) + 1).toISOString();
    expect((await server.get(`/v1/access-log?since=${since}`)).body).toMatchObject({ items: [], total: 0 });
    expect((await server.get(`/v1/access-log?since=${entries[0].at}`)).body.total).toBe(3);
    expect(JSON.stringify(entries)).not.toContain('K:1');
    expect(JSON.stringify(entries)).not.toContain(testToken);
  });

  it('answers its own failures with 500 and reports them without telling the caller why', async () => {
    const failures: unknown[] = [];
    const failing = await startTestServer({ onFailure: (cause) => failures.push(cause) });
    failing.store.exec('DROP TABLE identifier');
    const answer = await failing.get('/v1/people/person-1');
    expect(answer).toMatchObject({
      status: 500,
      body: { error: { code: 'internal_error', message: 'Something went wrong.' } },
    });
    expect(failures).toHaveLength(1);
    await failing.close();
  });

  it('says so when the port is taken', async () => {
    const attempt = startSampleServer({
      dataDir: server.store.name + '.other',
      port: server.port,
      token: 'x',
      seed: false,
    });
    await expect(attempt).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    await expect(attempt).rejects.toBeInstanceOf(SampleProblem);
  });
});
