import { afterEach, describe, expect, it } from 'vitest';
import type { FaultProfile } from '../../../sample/faults.ts';
import { startTestServer, type TestServer } from '../../../sample/testing/start-test-server.ts';
import openAdminApi from '../connectors/open-admin-api.json' with { type: 'json' };
import { openClient, gather, outcomesOf } from '../testing/open-client.ts';
import { sendJson, startScriptedServer, type Script, type ScriptedServer } from '../testing/start-server.ts';
import { readConnector, type Connector } from './description.ts';

let server: TestServer;
let scripted: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  await scripted?.close();
  scripted = undefined;
});

async function start(faults?: FaultProfile): Promise<ReturnType<typeof openClient>> {
  server = await startTestServer(faults && { faults });
  return openClient(server, { settings: { now: () => server.clock.now } });
}

const inConversation = { conversation: 'c-01' };
const messagesOf = (conversation: string) =>
  server.store.prepare('SELECT count(*) FROM message WHERE conversation_id = ?').pluck().get(conversation);

/** The connector with conversations deleted in another way. */
function describing(changes: object): Connector {
  const resources = openAdminApi.erasure.resources.map((one) =>
    one.kind === 'conversations' ? { ...one, ...changes } : one,
  );
  return readConnector({ ...openAdminApi, erasure: { ...openAdminApi.erasure, resources } });
}

describe('deleting', () => {
  it('removes what is named and nothing else, one outcome each', async () => {
    const client = await start();
    expect(await outcomesOf(client.deleteResource('messages', ['c-01.0', 'c-01.2'], inConversation))).toEqual([
      'c-01.0 deleted',
      'c-01.2 deleted',
    ]);
    expect(messagesOf('c-01')).toBe(1);
    expect(await outcomesOf(client.deleteResource('conversations', ['c-01', 'c-02']))).toHaveLength(2);
    expect(await outcomesOf(client.deleteResource('people', ['person-1']))).toEqual(['person-1 deleted']);
    const rest = server.store.prepare('SELECT id FROM conversation').pluck().all();
    expect(rest).toEqual(['c-long']);
  });

  it('names the same thing once', async () => {
    const client = await start();
    expect(await outcomesOf(client.deleteResource('conversations', ['c-03', 'c-03']))).toEqual(['c-03 deleted']);
  });

  it('tells what was gone before from what it removed', async () => {
    const client = await start();
    expect(await outcomesOf(client.deleteResource('conversations', ['c-01', 'c-01x']))).toEqual([
      'c-01 deleted',
      'c-01x alreadyGone',
    ]);
  });

  it('asks for nothing without an id', async () => {
    const client = await start();
    await expect(gather(client.deleteResource('conversations', []))).rejects.toMatchObject({
      code: 'backend.idUnusable',
    });
    expect(await outcomesOf(client.deleteResource('conversations', ['', '.', '..', ' ', 'a/b', '*']))).toEqual(
      ['', '.', '..', ' ', 'a/b', '*'].map((id) => `${id} refused backend.idUnusable`),
    );
    expect((await server.get('/v1/access-log')).body.total).toBe(0);
  });

  it('is not offered for what the connector does not describe', async () => {
    server = await startTestServer();
    const client = openClient(server, { connector: readConnector({ ...openAdminApi, capabilities, erasure: null }) });
    await expect(gather(client.deleteResource('people', ['person-1']))).rejects.toMatchObject({
      code: 'backend.notDeletable',
    });
    await expect(client.isStillThere('people', 'person-1')).rejects.toMatchObject({ code: 'backend.notDeletable' });
  });

  it('ends with the reason of a cancelled job, and what was done before is told', async () => {
    server = await startTestServer();
    const abort = new AbortController();
    const deletions = openClient(server, { signal: abort.signal }).deleteResource('conversations', ['c-01', 'c-02']);
    expect((await deletions.next()).value).toMatchObject({ id: 'c-01', outcome: 'deleted' });
    abort.abort(new Error('cancelled'));
    await expect(deletions.next()).rejects.toThrow('cancelled');
    expect(messagesOf('c-02')).toBe(3);
  });
});

const capabilities = openAdminApi.capabilities.filter((name) => !/\.(delete|readBack)$/.test(name));

describe('deleting later', () => {
  it('is submitted, pending, and done', async () => {
    server = await startTestServer({ deletion: 'deferred' });
    const client = openClient(server);
    const [one] = await gather(client.deleteResource('conversations', ['c-01']));
    if (one?.outcome !== 'submitted') throw new Error('not submitted');
    expect(await client.readDeletion(one.deletionId)).toBe('pending');
    expect(await client.isStillThere('conversations', 'c-01')).toBe(true);
    server.clock.now += 2000;
    expect(await client.readDeletion(one.deletionId)).toBe('done');
    expect(await client.isStillThere('conversations', 'c-01')).toBe(false);
    expect(await client.readDeletion('nobody-asked')).toBe('unknown');
  });

  it('may stay pending for ever', async () => {
    const client = await start('pending-delete');
    const [one] = await gather(client.deleteResource('people', ['person-1']));
    if (one?.outcome !== 'submitted') throw new Error('not submitted');
    server.clock.now += 365 * 86_400_000;
    expect(await client.readDeletion(one.deletionId)).toBe('pending');
    expect(await client.isStillThere('people', 'person-1')).toBe(true);
  });
});

describe('a system that says it deleted', () => {
  it('and kept everything is found out', async () => {
    const client = await start('lying-delete');
    expect(await outcomesOf(client.deleteResource('messages', ['c-01.0'], inConversation))).toEqual(['c-01.0 deleted']);
    expect(await outcomesOf(client.deleteResource('conversations', ['c-01']))).toEqual(['c-01 deleted']);
    expect(await outcomesOf(client.deleteResource('people', ['person-1']))).toEqual(['person-1 deleted']);
    expect(await client.isStillThere('messages', 'c-01.0', inConversation)).toBe(true);
    expect(await client.isStillThere('conversations', 'c-01')).toBe(true);
    expect(await client.isStillThere('people', 'person-1')).toBe(true);
  });

  it('and kept one message is found out', async () => {
    const client = await start('keep-message');
    const ids = ['c-01.0', 'c-01.1', 'c-01.2'];
    await gather(client.deleteResource('messages', ids, inConversation));
    const kept = await Promise.all(ids.map((id) => client.isStillThere('messages', id, inConversation)));
    expect(kept).toEqual([true, false, false]);
    await gather(client.deleteResource('conversations', ['c-01', 'c-02']));
    expect(await client.isStillThere('conversations', 'c-01')).toBe(true);
    expect((await server.get('/v1/conversations/c-02')).body.messageCount).toBe(1);
  });
});

describe('a system that fails', () => {
  it('now and then is asked again after reading back', async () => {
    const client = await start('failing-delete');
    const ids = ['c-01', 'c-02', 'c-03', 'c-04', 'c-05', 'c-06'];
    expect(await outcomesOf(client.deleteResource('conversations', ids))).toEqual(ids.map((id) => `${id} deleted`));
    expect(await Promise.all(ids.map((id) => client.isStillThere('conversations', id)))).toEqual(ids.map(() => false));
  });

  it('after it deleted is not asked twice: what cannot be read any more is gone', async () => {
    const client = await start('cut');
    const ids = ['c-01', 'c-02', 'c-03', 'c-04'];
    expect(await outcomesOf(client.deleteResource('conversations', ids))).toEqual(ids.map((id) => `${id} deleted`));
    const { items } = (await openLog()) as { items: { action: string; targetId: string }[] };
    const asked = items.filter(({ action }) => action === 'deleteConversation').map(({ targetId }) => targetId);
    expect(asked).toEqual(ids);
  });

  it.each<[string, FaultProfile]>([
    ['slow', 'timeouts'],
    ['broken', 'errors'],
    ['asked too often', 'rate-limit'],
    ['all of it', 'all'],
  ])('(%s) loses no deletion', async (_what, faults) => {
    const client = await start(faults);
    const ids = Array.from({ length: 12 }, (_, index) => `c-${String(index + 1).padStart(2, '0')}`);
    expect(await outcomesOf(client.deleteResource('conversations', ids))).toEqual(ids.map((id) => `${id} deleted`));
    expect(server.store.prepare('SELECT count(*) FROM conversation').pluck().get()).toBe(9);
  });

  it('for ever is left alone after three in a row, and says so of what was not asked for', async () => {
    const client = await script((request, response) => {
      if (request.method === 'DELETE') sendJson(response, {}, 500);
      else sendJson(response, answerOf(request.url ?? ''));
    });
    const ids = ['c-1', 'c-2', 'c-3', 'c-4', 'c-5'];
    const outcomes = await outcomesOf(client.deleteResource('conversations', ids));
    expect(outcomes.slice(0, 3)).toEqual(ids.slice(0, 3).map((id) => `${id} unknown backend.failing`));
    expect(outcomes.slice(3)).toEqual(ids.slice(3).map((id) => `${id} refused backend.failing`));
    expect(asked('DELETE', '/c-4')).toHaveLength(0);
  });

  it('at the credentials is not asked for the next id', async () => {
    const client = await script((_request, response) => sendJson(response, {}, 401));
    expect(await outcomesOf(client.deleteResource('people', ['p-1', 'p-2']))).toEqual([
      'p-1 refused backend.unauthorised',
      'p-2 refused backend.unauthorised',
    ]);
    expect(scripted?.requests).toHaveLength(1);
  });

  it('is not believed about what is gone when it says so of everything', async () => {
    const client = await script((_request, response) => sendJson(response, {}, 404));
    expect(await outcomesOf(client.deleteResource('people', ['p-1']))).toEqual([
      'p-1 unknown backend.unexpectedAnswer',
    ]);
    await expect(client.isStillThere('people', 'p-1')).rejects.toMatchObject({ code: 'backend.unexpectedAnswer' });
  });

  it('to offer a deletion at all does not count as having deleted', async () => {
    const client = await script((request, response) => {
      if (request.method === 'DELETE') sendJson(response, {}, 404);
      else sendJson(response, answerOf(request.url ?? ''));
    });
    expect(await outcomesOf(client.deleteResource('people', ['p-1']))).toEqual([
      'p-1 refused backend.unexpectedAnswer',
    ]);
  });

  it('to name the deletion it accepted leaves it open', async () => {
    const client = await script((_request, response) => sendJson(response, { id: '' }, 202));
    expect(await outcomesOf(client.deleteResource('people', ['p-1']))).toEqual([
      'p-1 unknown backend.unexpectedAnswer',
    ]);
  });
});

describe('a limit of deletions', () => {
  it('by the hour ends the job, which is told when to go on', async () => {
    const client = await start('delete-limit');
    const outcomes = await gather(client.deleteResource('conversations', ['c-01', 'c-02', 'c-03', 'c-04', 'c-05']));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['deleted', 'deleted', 'deleted', 'refused', 'refused']);
    expect(outcomes[3]).toMatchObject({
      problem: { code: 'backend.rateLimited', details: { retryAfterSeconds: 3600 } },
    });
    expect(messagesOf('c-05')).toBe(3);
    server.clock.now += 3_600_000;
    expect(await outcomesOf(client.deleteResource('conversations', ['c-04', 'c-05']))).toHaveLength(2);
    expect(messagesOf('c-05')).toBe(0);
  });

  it('that the connector knows is kept without asking', async () => {
    server = await startTestServer();
    const connector = describing({ rate: { count: 2, perSeconds: 3600 } });
    const client = openClient(server, { connector, settings: { now: () => server.clock.now } });
    expect(await outcomesOf(client.deleteResource('conversations', ['c-01', 'c-02', 'c-03']))).toEqual([
      'c-01 deleted',
      'c-02 deleted',
      'c-03 refused backend.rateLimited',
    ]);
    expect((await server.get('/v1/access-log')).body.total).toBe(2);
  });

  it('that is soon over is waited for', async () => {
    server = await startTestServer();
    const waited: number[] = [];
    const settings = {
      retries: { attempts: 2, firstDelayMs: 1, longestDelayMs: 60_000 },
      now: () => server.clock.now,
      wait: async (milliseconds: number) => {
        waited.push(milliseconds);
        server.clock.now += milliseconds;
      },
    };
    const client = openClient(server, { connector: describing({ rate: { count: 1, perSeconds: 30 } }), settings });
    expect(await outcomesOf(client.deleteResource('conversations', ['c-01', 'c-02']))).toEqual([
      'c-01 deleted',
      'c-02 deleted',
    ]);
    expect(waited).toEqual([30_000]);
  });
});

describe('a description that', () => {
  it('wants conversations empty keeps them while they have messages', async () => {
    server = await startTestServer();
    const client = openClient(server, { connector: describing({ needsEmpty: true }) });
    expect(await outcomesOf(client.deleteResource('conversations', ['c-01']))).toEqual([
      'c-01 refused backend.messagesFirst',
    ]);
    await gather(client.deleteResource('messages', ['c-01.0', 'c-01.1', 'c-01.2'], inConversation));
    expect(await outcomesOf(client.deleteResource('conversations', ['c-01']))).toEqual(['c-01 deleted']);
  });

  it('sends lists of ids sends no list that is empty, and believes no answer without its confirmation', async () => {
    const request = {
      method: 'POST',
      path: '/v1/purge',
      body: { ids: 'ids', person: 'owner', constants: { hard: true } },
    };
    const changes = { request, batchSize: 2, submitted: null, confirmed: { path: 'done', equals: true } };
    const client = await script((_request, response, count) => sendJson(response, { done: count === 1 }), changes);
    const deletions = client.deleteResource('conversations', ['c-1', '..', 'c-2', 'c-3'], { person: 'p' });
    expect(await outcomesOf(deletions)).toEqual([
      'c-1 deleted',
      '.. refused backend.idUnusable',
      'c-2 unknown backend.notConfirmed',
      'c-3 unknown backend.notConfirmed',
    ]);
    expect(scripted?.bodies.map((body) => JSON.parse(body))).toEqual([
      { hard: true, ids: ['c-1'], owner: 'p' },
      { hard: true, ids: ['c-2', 'c-3'], owner: 'p' },
    ]);
    expect(await outcomesOf(client.deleteResource('conversations', ['c-1']))).toEqual([
      'c-1 refused backend.idUnusable',
    ]);
    expect(scripted?.requests).toHaveLength(2);
  });
});

const openLog = async (): Promise<unknown> => {
  for (;;) {
    const answer = await server.get('/v1/access-log').catch(() => null);
    if (answer?.status === 200) return answer.body;
  }
};

async function script(answers: Script, changes: object = {}): Promise<ReturnType<typeof openClient>> {
  scripted = await startScriptedServer(answers);
  return openClient(scripted, { connector: describing(changes) });
}

/** A system that still has everything. */
function answerOf(url: string): object {
  const id = decodeURIComponent(new URL(url, 'http://x').pathname.split('/').at(-1) ?? '');
  return { id, items: [], total: 0, nextCursor: null };
}

const asked = (method: string, end: string) =>
  (scripted?.requests ?? []).filter((request) => request.method === method && request.url?.endsWith(end));
