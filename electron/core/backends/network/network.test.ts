import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../../testing/test-core.ts';
import { readMeta } from '../../vault/index.ts';
import { unlockVault } from '../../vault/unlock.ts';
import { leadingTo } from '../testing/ask.ts';
import { testAuthority, valid } from '../testing/issued-certificates.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { startProxy, type TestProxy } from '../testing/start-proxy.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import { hasty } from '../testing/sync-fixture.ts';

const password = 'proxy password nobody may read';
let server: ScriptedServer;
let proxy: TestProxy;
let test: TestCore;
let addresses = ['1.1.1.1'];
beforeAll(async () => {
  server = await startScriptedServer(
    (request, response) => {
      const isProbe = request.url === '/v1/status';
      sendJson(response, isProbe ? { version: '1' } : { items: [], total: 0, nextCursor: null });
    },
    { certificate: valid },
  );
  proxy = await startProxy(Number(new URL(server.baseUrl).port), { login: `dana:${password}` });
  test = await openTestCore({ network: { ...hasty, resolve: (hostname) => leadingTo(...addresses)(hostname) } });
});
afterAll(async () => {
  await test.dispose();
  await proxy.close();
  await server.close();
});

const through = (changes: object = {}) => ({ url: proxy.url, user: 'dana', ...changes });
const add = async (baseUrl: string): Promise<string> => {
  const description = { connector: 'open-admin-api', name: 'Shop', credentials: { token: 't' } };
  return (await test.call('backends.add', { ...description, baseUrl })).id;
};

describe('the network settings', () => {
  it('are empty at first', async () => {
    expect(await test.call('backends.network')).toEqual({ proxy: null, noProxy: [], certificates: [] });
  });

  it('show what each certificate is, and the password to nobody', async () => {
    const input = { proxy: through({ password }), noProxy: ['intern.example'], certificates: [testAuthority] };
    const answer = await test.call('backends.setNetwork', input);
    expect(answer).toEqual(await test.call('backends.network'));
    expect(answer).toMatchObject({
      proxy: { url: proxy.url, user: 'dana', hasPassword: true },
      noProxy: ['intern.example'],
      certificates: [{ subject: 'Muster Root CA, Muster AG', issuer: 'Muster Root CA, Muster AG' }],
    });
    expect(Date.parse(answer.certificates[0]?.validTo ?? '')).toBeGreaterThan(Date.parse('2100-01-01'));
    const said = JSON.stringify([answer, await test.call('audit.list'), test.events, test.logLines]);
    expect(said).not.toContain(password);

    await test.call('vault.lock');
    const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
    const stored = String(readMeta(vault.register, 'network'));
    await vault.close();
    await test.unlock();
    expect(stored).toContain('sealedPassword');
    expect(stored).not.toContain(password);
  });

  it('let a system be reached that only the proxy knows and only the company vouches for', async () => {
    await test.call('backends.setNetwork', { proxy: through({ password }), certificates: [testAuthority] });
    const id = await add('https://bot.example');
    expect(await test.call('backends.check', { id })).toMatchObject({ reachable: true, authorised: true });
    expect(proxy.asked.at(-1)?.authority).toBe('bot.example:443');

    await test.call('backends.setNetwork', { proxy: through({ password }) });
    expect(await test.call('backends.check', { id })).toMatchObject({
      reachable: false,
      problem: { code: 'backend.certificateUntrusted', issuer: 'Muster Root CA, Muster AG' },
    });
  });

  it('keep the password for the same proxy and user, and for no other', async () => {
    const has = async (changes: object) =>
      (await test.call('backends.setNetwork', { proxy: { ...through(), ...changes } })).proxy?.hasPassword;
    await test.call('backends.setNetwork', { proxy: through({ password }) });
    expect(await has({})).toBe(true);
    expect(await has({ url: 'http://other.example:3128' })).toBe(false);
    await test.call('backends.setNetwork', { proxy: through({ password }) });
    expect(await has({ user: 'eve' })).toBe(false);
    expect(await has({})).toBe(false);
  });

  it('say which problem a wrong password is', async () => {
    await test.call('backends.setNetwork', { proxy: through({ password: 'wrong' }), certificates: [testAuthority] });
    const id = await add('https://bot.example');
    expect((await test.call('backends.check', { id })).problem?.code).toBe('network.proxyCredentials');
    expect(await test.finish('backends.sync', id)).toMatchObject({
      state: 'failed',
      problem: { code: 'network.proxyCredentials' },
    });
  });

  it.each([
    ['a text that is no certificate', { certificates: ['hello'] }, 'network.certificateInvalid'],
    ['a damaged certificate', { certificates: [testAuthority.replace('MII', 'MIX')] }, 'network.certificateInvalid'],
    ["a server's own certificate", { certificates: [valid.cert] }, 'network.certificateInvalid'],
    ['a private key beside it', { certificates: [testAuthority + valid.key] }, 'network.certificateInvalid'],
    ['a password in the address', { proxy: { url: 'http://a:b@p.example' } }, 'network.proxyInvalid'],
    ['a path in the address', { proxy: { url: 'http://p.example/proxy.pac' } }, 'network.proxyInvalid'],
    ['an address that is none', { proxy: { url: 'socks5://p.example' } }, 'input.invalid'],
    ['an exception that is none', { noProxy: ['https://x.example/'] }, 'network.exceptionInvalid'],
  ])('refuse %s and stay as they were', async (_what, changes, code) => {
    const before = await test.call('backends.network');
    expect(await problemCode(test.call('backends.setNetwork', { proxy: null, ...changes }))).toBe(code);
    expect(await test.call('backends.network')).toEqual(before);
  });

  it('take several certificates from one text, each once', async () => {
    const text = `bundle\n${testAuthority}\n${selfSigned.cert}${testAuthority}`;
    const { certificates } = await test.call('backends.setNetwork', { proxy: null, certificates: [text] });
    expect(certificates).toHaveLength(2);
    await test.call('backends.setNetwork', { proxy: null });
  });
});

describe('an address nobody agreed to', () => {
  it('is refused when it is added, and stored after a yes', async () => {
    addresses = ['10.0.0.7'];
    expect(await problemCode(add('https://bot.example'))).toBe('backend.addressPrivate');
    expect(await problemCode(add('https://192.168.1.1'))).toBe('backend.addressPrivate');
    expect(await problemCode(add('https://169.254.169.254'))).toBe('backend.addressForbidden');
    const place = { baseUrl: 'https://bot.example', credentials: { token: 't' }, allowPrivate: true };
    const { id } = await test.call('backends.add', { connector: 'open-admin-api', name: 'Inside', ...place });
    const { backends } = await test.call('backends.list');
    expect(backends.find((backend) => backend.id === id)?.allowsPrivate).toBe(true);
  });

  it('is refused when a name leads there only later', async () => {
    addresses = ['1.1.1.1'];
    const { port } = new URL(server.baseUrl);
    const id = await add(`https://bot.example:${port}`);
    const asked = server.requests.length;
    addresses = ['127.0.0.1'];
    expect(await test.call('backends.check', { id })).toMatchObject({
      reachable: false,
      problem: { code: 'backend.addressPrivate' },
    });
    expect(server.requests).toHaveLength(asked);
    await test.call('backends.update', { id, allowPrivate: true });
    await test.call('backends.setNetwork', { proxy: null, certificates: [testAuthority] });
    expect((await test.call('backends.check', { id })).reachable).toBe(true);
    await test.call('backends.update', { id, allowPrivate: false });
    expect((await test.call('backends.check', { id })).reachable).toBe(false);
  });
});
