import { afterEach, describe, expect, it } from 'vitest';
import { Problem } from '../../../../shared/errors/problem.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { sendJson, startScriptedServer, type Script, type ScriptedServer } from '../testing/start-server.ts';
import { JsonClient, type ChangeAnswer, type ChangeRequest, type JsonAnswer } from './client.ts';
import { directRoute } from './route.ts';
import type { NetworkSettings } from './settings.ts';

const servers: ScriptedServer[] = [];
const waited: number[] = [];

afterEach(async () => {
  waited.length = 0;
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const local = { ...directRoute, allowsPrivate: true };
const settings: Partial<NetworkSettings> = {
  timeoutMs: 2000,
  shortestTimeoutMs: 2000,
  longestTimeoutMs: 2000,
  retries: { attempts: 4, firstDelayMs: 100, longestDelayMs: 5000 },
  random: () => 1,
  now: () => Date.parse('2026-11-22T10:00:00Z'),
  async wait(milliseconds) {
    waited.push(milliseconds);
  },
};

async function start(script: Script, options = {}): Promise<ScriptedServer> {
  const server = await startScriptedServer(script, options);
  servers.push(server);
  return server;
}

function ask(
  server: { baseUrl: string },
  changes: Partial<NetworkSettings> = {},
  signal?: AbortSignal,
): Promise<JsonAnswer> {
  const client = new JsonClient({
    baseUrl: server.baseUrl,
    headers: { authorization: 'Bearer secret' },
    route: local,
    settings: { ...settings, ...changes },
  });
  return client.ask({ method: 'GET', path: '/a', query: {}, body: undefined }, signal ?? new AbortController().signal);
}

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(
    () => new Error('it succeeded'),
    (cause: unknown) => cause,
  );
  if (error instanceof Problem) return error;
  throw error;
}

describe('the client', () => {
  it('sends the credentials and returns the JSON', async () => {
    const server = await start((_request, response) => sendJson(response, { a: 1 }));
    expect(await ask(server)).toMatchObject({ json: { a: 1 } });
    expect(server.requests[0]?.headers.authorization).toBe('Bearer secret');
  });

  it('keeps the path of the base address and encodes the query', async () => {
    const server = await start((_request, response) => sendJson(response, {}));
    const client = new JsonClient({ baseUrl: `${server.baseUrl}/chat/api`, headers: {}, route: local, settings });
    const request = {
      method: 'GET',
      path: '/v1/x',
      query: { since: '2026-01-01T00:00:00+01:00' },
      body: undefined,
    } as const;
    await client.ask(request, new AbortController().signal);
    expect(server.requests[0]?.url).toBe('/chat/api/v1/x?since=2026-01-01T00%3A00%3A00%2B01%3A00');
  });

  it.each([
    [401, 'backend.unauthorised'],
    [403, 'backend.forbidden'],
    [400, 'backend.unexpectedAnswer'],
  ])('takes %i for %s at once', async (status, code) => {
    const server = await start((_request, response) => sendJson(response, {}, status));
    expect((await problemOf(ask(server))).code).toBe(code);
    expect(server.requests).toHaveLength(1);
  });

  it('tells what is absent from what failed', async () => {
    const server = await start((_request, response) => response.writeHead(404).end('not JSON'));
    expect(await ask(server)).toEqual({ absent: true });
  });

  it('tries again after 429 and waits as long as it is asked to', async () => {
    const server = await start((_request, response, count) => {
      if (count === 1) sendJson(response, {}, 429, { 'retry-after': '2' });
      else if (count === 2) sendJson(response, {}, 429, { 'retry-after': 'Sun, 22 Nov 2026 10:00:03 GMT' });
      else sendJson(response, { ok: true });
    });
    expect(await ask(server)).toMatchObject({ json: { ok: true } });
    expect(waited).toEqual([2000, 3000]);
  });

  it('gives up on 429 after its attempts', async () => {
    const server = await start((_request, response) => sendJson(response, {}, 429));
    expect((await problemOf(ask(server))).code).toBe('backend.rateLimited');
    expect(server.requests).toHaveLength(4);
    expect(waited).toEqual([100, 200, 400]);
  });

  it.each<[string, Script]>([
    ['an error of the server', (_request, response) => sendJson(response, {}, 500)],
    ['broken JSON', (_request, response) => response.end('{"a":')],
    [
      'a cut body',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"a":', () => response.destroy());
      },
    ],
    ['a closed connection', (request) => request.socket.destroy()],
  ])('tries again after %s', async (_name, script) => {
    const server = await start((request, response, count) => {
      if (count < 3) script(request, response, count);
      else sendJson(response, { ok: true });
    });
    expect(await ask(server)).toMatchObject({ json: { ok: true } });
    expect(server.requests).toHaveLength(3);
  });

  it('gives up on silence after its attempts', async () => {
    const server = await start(() => undefined);
    const problem = await problemOf(ask(server, { timeoutMs: 30, longestTimeoutMs: 30 }));
    expect(problem.code).toBe('backend.timeout');
    expect(server.requests).toHaveLength(4);
  });

  it('bounds the time also when bytes keep coming', async () => {
    const timers: NodeJS.Timeout[] = [];
    const server = await start((_request, response) => {
      response.writeHead(200);
      timers.push(setInterval(() => response.write(' '), 5));
    });
    expect((await problemOf(ask(server, { timeoutMs: 60, longestTimeoutMs: 60 }))).code).toBe('backend.timeout');
    for (const timer of timers) clearInterval(timer);
  });

  it('refuses an answer that is too large, whatever its length says', async () => {
    const server = await start((_request, response) => response.end(`"${'x'.repeat(2000)}"`));
    expect((await problemOf(ask(server, { maximumBytes: 1000 }))).code).toBe('backend.tooLarge');
    expect(server.requests).toHaveLength(1);
  });

  it('refuses an answer that is nested too deeply', async () => {
    const server = await start((_request, response) => response.end('['.repeat(100_000) + ']'.repeat(100_000)));
    expect((await problemOf(ask(server))).code).toBe('backend.tooLarge');
  });

  it('refuses a certificate nobody vouches for, also when the environment says not to', async () => {
    const server = await start((_request, response) => sendJson(response, {}), { certificate: selfSigned });
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const problem = await problemOf(ask(server));
      expect([problem.code, problem.details]).toEqual([
        'backend.certificateUntrusted',
        { reason: 'DEPTH_ZERO_SELF_SIGNED_CERT', issuer: 'localhost' },
      ]);
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
    expect(server.requests).toHaveLength(0);
  });

  it('reports an address where nobody listens', async () => {
    const server = await startScriptedServer(() => undefined);
    await server.close();
    expect((await problemOf(ask(server))).code).toBe('backend.unreachable');
  });

  it('ends with the reason of the abort, during a request and during a wait', async () => {
    const abort = new AbortController();
    const server = await start(() => abort.abort(new Problem('job.cancelled')));
    expect((await problemOf(ask(server, {}, abort.signal))).code).toBe('job.cancelled');

    const during = new AbortController();
    const failing = await start((_request, response) => {
      sendJson(response, {}, 500);
      setImmediate(() => during.abort(new Problem('job.interrupted')));
    });
    const realWait = { wait: (await import('./settings.ts')).defaultNetworkSettings.wait };
    const patient = { ...realWait, retries: { attempts: 3, firstDelayMs: 60_000, longestDelayMs: 60_000 } };
    expect((await problemOf(ask(failing, patient, during.signal))).code).toBe('job.interrupted');
  });

  it('never puts what was answered or sent into a problem', async () => {
    const server = await start((_request, response) => sendJson(response, { error: 'Jörg Müller' }, 400));
    const problem = await problemOf(ask(server));
    expect(JSON.stringify(problem) + String(problem.stack)).not.toMatch(/Müller|secret/);
  });
});

describe('what changes something', () => {
  const change = (server: { baseUrl: string }, changes: Partial<ChangeRequest> = {}): Promise<ChangeAnswer> => {
    const bounded = { ...settings, maximumBytes: 1000 };
    const client = new JsonClient({ baseUrl: server.baseUrl, headers: {}, route: local, settings: bounded });
    const request = { method: 'DELETE', path: '/a/1', query: {}, body: undefined, ...changes } as const;
    return client.change(request, new AbortController().signal);
  };

  it.each<[string, ChangeAnswer, Script]>([
    ['no body', { status: 204, json: undefined }, (_request, response) => response.writeHead(204).end()],
    ['a body that is no JSON', { status: 200, json: undefined }, (_request, response) => response.end('ok')],
    ['JSON', { status: 202, json: { id: 'd' } }, (_request, response) => sendJson(response, { id: 'd' }, 202)],
    ['404', { absent: true }, (_request, response) => sendJson(response, {}, 404)],
  ])('is sent once and answered with %s', async (_what, expected, script) => {
    const server = await start(script);
    expect(await change(server)).toEqual(expected);
    expect(server.requests.map(({ method, url }) => [method, url])).toEqual([['DELETE', '/a/1']]);
  });

  it.each<[string, Script]>([
    ['fails', (_request, response) => sendJson(response, {}, 500)],
    ['is not available', (_request, response) => sendJson(response, {}, 503, { 'retry-after': '1' })],
    ['hangs up', (request) => request.socket.destroy()],
    ['answers too much', (_request, response) => response.end('x'.repeat(2000))],
  ])('is not repeated where the system %s: nobody knows whether it was done', async (_what, script) => {
    const server = await start(script);
    expect(await change(server)).toEqual({ unknown: expect.any(Problem) });
    expect(server.requests).toHaveLength(1);
  });

  it('is repeated after 429, and left to later where that is too long to sleep', async () => {
    const soon = await start((_request, response, count) =>
      count === 1 ? sendJson(response, {}, 429, { 'retry-after': '2' }) : response.writeHead(204).end(),
    );
    expect(await change(soon)).toEqual({ status: 204, json: undefined });
    const late = await start((_request, response) => sendJson(response, {}, 429, { 'retry-after': '3600' }));
    const { code, details } = await problemOf(change(late));
    expect([code, details?.['retryAfterSeconds']]).toEqual(['backend.rateLimited', 3600]);
    expect(late.requests).toHaveLength(1);
  });

  it.each([400, 403, 409, 302])('is refused with %i and not repeated', async (status) => {
    const server = await start((_request, response) => sendJson(response, {}, status, { location: '/a' }));
    await problemOf(change(server));
    expect(server.requests).toHaveLength(1);
  });

  it('never goes to a path that a dot segment leads to', async () => {
    const server = await start((_request, response) => response.writeHead(204).end());
    for (const path of ['/a/..', '/a/%2e%2e', '/a/./b', '/a/../b', '/a b']) {
      await expect(change(server, { path })).rejects.toThrow('a request would have left its path');
    }
    expect(server.requests).toHaveLength(0);
  });
});
