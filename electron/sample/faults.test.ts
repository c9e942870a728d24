import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { faultProfiles, type FaultProfile } from './faults.ts';
import {
  minute,
  readAllPages,
  startTestServer,
  testToken,
  type Answer,
  type TestServer,
} from './testing/start-test-server.ts';

let server: TestServer;
afterEach(() => server.close());

async function start(faults: FaultProfile): Promise<void> {
  server = await startTestServer({ faults });
}

const statuses = async (count: number): Promise<number[]> => {
  const list: number[] = [];
  for (let index = 0; index < count; index++) list.push((await server.get('/v1/conversations?limit=2')).status);
  return list;
};

/** `silence` is a request that has no answer once a later one is answered, as requests are handled in order. */
function observe(path: string): Promise<'answered' | 'cut' | 'silence'> {
  return new Promise((resolve) => {
    const options = { port: server.port, host: '127.0.0.1', path, headers: { authorization: `Bearer ${testToken}` } };
    const call = request(options, (response) => {
      response.resume();
      response.once('close', () => resolve(response.complete ? 'answered' : 'cut'));
    });
    call.once('error', () => resolve('silence'));
    call.setTimeout(150, () => call.destroy(new Error('no answer')));
    call.end();
  });
}

/** What a careful client does: retry what fails, drop doubles, walk again while rows are missing. */
async function readEverything(): Promise<Set<string>> {
  const getWithRetry = async (path: string): Promise<Answer['body']> => {
    for (;;) {
      const answer = await server.call('GET', path, AbortSignal.timeout(150)).catch(() => undefined);
      if (answer?.status === 200) return answer.body;
    }
  };
  for (;;) {
    const seen = new Set<string>();
    let cursor: string | null = '';
    let total = 0;
    while (cursor !== null) {
      const body: Answer['body'] = await getWithRetry(`/v1/conversations?limit=3${cursor && `&cursor=${cursor}`}`);
      for (const { id } of body.items) seen.add(id);
      total = body.total;
      cursor = body.nextCursor;
    }
    if (seen.size === total) return seen;
  }
}

describe('fault profiles', () => {
  it('rate-limit answers every 5th request with 429 and both forms of Retry-After by turns', async () => {
    await start('rate-limit');
    expect(await statuses(7)).toEqual([200, 200, 429, 200, 200, 200, 200]);
    const second = await server.get('/v1/info');
    expect(second).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } });
    const wait = Date.parse(second.headers.get('retry-after') ?? '') - server.clock.now;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(2000);
  });

  it('does not count requests without the right token', async () => {
    await start('rate-limit');
    for (let index = 0; index < 4; index++) await fetch(`${server.baseUrl}/v1/info`);
    expect(await statuses(3)).toEqual([200, 200, 429]);
  });

  it('errors answers every 4th request with 500 and 503 by turns and deletes nothing then', async () => {
    await start('errors');
    expect(await statuses(1)).toEqual([200]);
    expect((await server.call('DELETE', '/v1/people/person-1')).status).toBe(500);
    expect((await server.get('/v1/people/person-1')).status).toBe(200);
    expect(await statuses(3)).toEqual([200, 200, 503]);
  });

  it('timeouts leaves every 9th request without an answer', async () => {
    await start('timeouts');
    const outcomes: string[] = [];
    for (let index = 0; index < 5; index++) outcomes.push(await observe('/v1/info'));
    expect(outcomes).toEqual(['answered', 'answered', 'answered', 'silence', 'answered']);
  });

  it('cut breaks every 4th answer off, and carries a deletion out although its answer is lost', async () => {
    await start('cut');
    const outcomes: string[] = [];
    for (let index = 0; index < 6; index++) outcomes.push(await observe('/v1/conversations'));
    expect(outcomes).toEqual(['answered', 'answered', 'cut', 'answered', 'answered', 'answered']);
    await expect(server.call('DELETE', '/v1/people/person-1')).rejects.toThrow();
    expect((await server.get('/v1/people/person-1')).status).toBe(404);
  });

  it('duplicates repeats the last row of a page at the beginning of the next', async () => {
    await start('duplicates');
    const pages = await readAllPages(server, '/v1/conversations?limit=5');
    const ids = pages.flatMap((page) => page.items.map((row: { id: string }) => row.id));
    expect(new Set(ids).size).toBe(21);
    expect(ids).toHaveLength(21 + pages.length - 1);
    pages.slice(1).forEach((page, index) => expect(page.items[0]).toEqual(pages[index]?.items.at(-1)));
  });

  it('shifting loses rows in the first walk, which the total shows, and none in the second', async () => {
    await start('shifting');
    const walk = async (): Promise<[number, number]> => {
      const pages = await readAllPages(server, '/v1/conversations?limit=5');
      return [new Set(pages.flatMap((page) => page.items.map((row: { id: string }) => row.id))).size, pages[0].total];
    };
    expect(await walk()).toEqual([19, 21]);
    expect(await walk()).toEqual([21, 21]);
  });

  it('lying-delete answers like an honest server and keeps everything', async () => {
    await start('lying-delete');
    expect((await server.call('DELETE', '/v1/conversations/c-01')).status).toBe(204);
    const accepted = await server.call('DELETE', '/v1/people/person-1?mode=deferred');
    expect(accepted.status).toBe(202);
    server.clock.now += 2000;
    expect((await server.get(`/v1/deletions/${accepted.body.id}`)).body.state).toBe('done');
    expect((await server.get('/v1/people/person-1')).status).toBe(200);
    expect((await server.get('/v1/conversations/c-01')).status).toBe(200);
  });

  it('keep-message keeps the first message of a conversation whatever is deleted, at once or later', async () => {
    await start('keep-message');
    expect((await server.call('DELETE', '/v1/messages/c-01.0')).status).toBe(204);
    expect((await server.call('DELETE', '/v1/messages/c-01.1')).status).toBe(204);
    expect((await server.call('DELETE', '/v1/conversations/c-02')).status).toBe(204);
    expect((await server.call('DELETE', '/v1/people/person-2?mode=deferred')).status).toBe(202);
    server.clock.now += 2000;
    const ids = async (id: string): Promise<string[]> =>
      (await server.get(`/v1/conversations/${id}/messages`)).body.items.map((row: { id: string }) => row.id);
    expect([await ids('c-01'), await ids('c-02'), await ids('c-long')]).toEqual([
      ['c-01.0', 'c-01.2'],
      ['c-02.0'],
      ['c-long.0'],
    ]);
    expect((await server.get('/v1/conversations/c-02')).body.messageCount).toBe(1);
    expect((await server.get('/v1/people/person-2')).body.identifiers).toHaveLength(2);
  });

  it('pending-delete accepts every deletion and never does it', async () => {
    await start('pending-delete');
    const accepted = await server.call('DELETE', '/v1/conversations/c-01?mode=immediate');
    expect(accepted.status).toBe(202);
    server.clock.now += 1000 * 365 * 86_400_000;
    expect((await server.get(`/v1/deletions/${accepted.body.id}`)).body.state).toBe('pending');
    expect((await server.get('/v1/conversations/c-01')).status).toBe(200);
  });

  it('failing-delete answers every 3rd deletion with 500 and does not do it', async () => {
    await start('failing-delete');
    const ids = ['c-01', 'c-02', 'c-03', 'c-04', 'c-05', 'c-06'];
    const answers: number[] = [];
    for (const id of ids) answers.push((await server.call('DELETE', `/v1/conversations/${id}`)).status);
    expect(answers).toEqual([204, 204, 500, 204, 204, 500]);
    expect((await server.get('/v1/conversations/c-03')).status).toBe(200);
  });

  it('delete-limit allows three deletions an hour and says when to come back', async () => {
    await start('delete-limit');
    const remove = (id: string): Promise<Answer> => server.call('DELETE', `/v1/conversations/${id}`);
    for (const id of ['c-01', 'c-02', 'c-03']) expect((await remove(id)).status).toBe(204);
    server.clock.now += minute;
    const refused = await remove('c-04');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3540']);
    expect((await server.get('/v1/conversations/c-04')).status).toBe(200);
    server.clock.now += 59 * minute;
    expect((await remove('c-04')).status).toBe(204);
  });

  it('inexact-search answers everyone who is known by that kind of identifier', async () => {
    await start('inexact-search');
    const { body } = await server.get('/v1/people?identifier=phone:1');
    expect(body).toMatchObject({ total: 2, items: [{ id: 'person-1' }, { id: 'person-2' }] });
  });

  it.each(faultProfiles)('%s lets a careful client read every conversation', async (profile) => {
    await start(profile);
    expect((await readEverything()).size).toBe(21);
  });
});
