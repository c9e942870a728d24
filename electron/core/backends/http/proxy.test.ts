import { afterEach, describe, expect, it } from 'vitest';
import { ask, leadingTo, problemOf, secret } from '../testing/ask.ts';
import { ofAnother, testAuthority, valid } from '../testing/issued-certificates.ts';
import { startProxy, type TestProxy } from '../testing/start-proxy.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import type { Route } from './route.ts';

let server: ScriptedServer;
let proxy: TestProxy;
afterEach(async () => {
  await proxy.close();
  await server.close();
});

async function start(
  options: Parameters<typeof startProxy>[1] = {},
  certificate: { key: string; cert: string } = valid,
): Promise<void> {
  server = await startScriptedServer((_request, response) => sendJson(response, { ok: true }), { certificate });
  proxy = await startProxy(Number(new URL(server.baseUrl).port), options);
}

/** Nobody outside the proxy knows the way to bot.example. */
const askThrough = (route: Partial<Route> = {}, login: { user?: string; password?: string } = {}) =>
  ask(
    'https://bot.example',
    {
      allowsPrivate: false,
      certificates: [testAuthority],
      proxy: { url: proxy.url, user: login.user ?? null, password: login.password ?? null },
      ...route,
    },
    { resolve: () => Promise.reject(new Error('looked up')) },
  );

describe('through a proxy', () => {
  it('a system is asked without the proxy seeing more than its name', async () => {
    await start();
    expect(await askThrough()).toMatchObject({ json: { ok: true } });
    expect(proxy.asked.map(({ authority }) => authority)).toEqual(['bot.example:443']);
    expect(JSON.stringify(proxy.asked)).not.toContain(secret);
    expect(server.requests[0]?.headers).toMatchObject({ authorization: secret, host: 'bot.example' });
  });

  it('that asks who we are the password is given, and to nobody else', async () => {
    await start({ login: 'dana:über geheim' });
    expect(await askThrough({}, { user: 'dana', password: 'über geheim' })).toMatchObject({ json: { ok: true } });
    expect(server.requests[0]?.headers['proxy-authorization']).toBeUndefined();
  });

  it('that is itself reached over https, its certificate is checked as well', async () => {
    await start({ certificate: valid });
    expect(await askThrough()).toMatchObject({ json: { ok: true } });
    expect((await problemOf(askThrough({ certificates: [] }))).code).toBe('backend.certificateUntrusted');
  });

  it('a certificate that is not for the name is refused: the line led elsewhere', async () => {
    await start({}, ofAnother);
    expect((await problemOf(askThrough())).code).toBe('backend.certificateWrongHost');
    expect(server.requests).toHaveLength(0);
  });

  it.each(['https://127.0.0.1', 'https://[::1]', 'https://10.0.0.1', 'https://localhost'])(
    '%s is not asked for without a yes',
    async (baseUrl) => {
      await start();
      const route = { allowsPrivate: false, proxy: { url: proxy.url, user: null, password: null } };
      expect((await problemOf(ask(baseUrl, route))).code).toBe('backend.addressPrivate');
      expect(proxy.asked).toEqual([]);
    },
  );
});

describe('what is not sent through it', () => {
  it('are exceptions', async () => {
    await start();
    const { port } = new URL(server.baseUrl);
    const route = { certificates: [testAuthority], proxy: { url: proxy.url, user: null, password: null } };
    await ask(`https://bot.example:${port}`, { ...route, noProxy: ['example'] }, { resolve: leadingTo('127.0.0.1') });
    await ask(server.baseUrl, { ...route, noProxy: ['127.0.0.0/8'] });
    expect(server.requests).toHaveLength(2);
    expect(proxy.asked).toEqual([]);
  });

  it('is plain http, which stays on this machine', async () => {
    await start();
    const plain = await startScriptedServer((_request, response) => sendJson(response, { ok: true }));
    await ask(plain.baseUrl, { proxy: { url: proxy.url, user: null, password: null } });
    await plain.close();
    expect(proxy.asked).toEqual([]);
  });
});

describe('a proxy that does not do what it is there for is named, and nothing reaches the system', () => {
  it.each([
    ['a wrong password', { login: 'dana:right' }, 'network.proxyCredentials'],
    ['a refusal', { answer: 'HTTP/1.1 403 Forbidden\r\n\r\n' }, 'network.proxyRefused'],
    ['a line that speaks first', { answer: 'HTTP/1.1 200 OK\r\n\r\nhello' }, 'network.proxyRefused'],
    ['something that is no proxy', { answer: 'SSH-2.0-OpenSSH\r\n' }, 'network.proxyUnreachable'],
    ['silence and an end', { answer: '' }, 'network.proxyUnreachable'],
  ])('with %s', async (_what, options, code) => {
    await start(options);
    expect((await problemOf(askThrough({}, { user: 'dana', password: 'wrong' }))).code).toBe(code);
    expect(server.requests).toHaveLength(0);
  });

  it('where nobody listens', async () => {
    await start();
    await proxy.close();
    expect((await problemOf(askThrough())).code).toBe('network.proxyUnreachable');
  });
});
