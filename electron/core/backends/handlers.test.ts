import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, testToken, type TestServer } from '../../sample/testing/start-test-server.ts';
import { addPerson, switchTo, switchToOwner } from '../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { inRegister } from '../vault/index.ts';
import { unlockVault } from '../vault/unlock.ts';
import { hasty } from './testing/sync-fixture.ts';

let server: TestServer;
let test: TestCore;
beforeAll(async () => {
  server = await startTestServer();
  test = await openTestCore({ network: hasty, worksAlone: true });
});
afterAll(async () => {
  await test.dispose();
  await server.close();
});

const description = () => ({
  connector: 'open-admin-api',
  name: 'Shop',
  baseUrl: server.baseUrl,
  credentials: { token: testToken },
  allowPrivate: true,
});
const add = async (changes: object = {}) => (await test.call('backends.add', { ...description(), ...changes })).id;

describe('adding a backend', () => {
  it.each([
    ['an unknown connector', { connector: 'carrier-pigeon' }, 'backend.connectorUnknown'],
    ['plain http elsewhere', { baseUrl: 'http://bot.example.com' }, 'backend.addressRefused'],
    ['a user name in the address', { baseUrl: 'https://me@bot.example.com' }, 'backend.addressRefused'],
    ['no credentials', { credentials: {} }, 'backend.credentialsMissing'],
    ['an empty credential', { credentials: { token: '' } }, 'backend.credentialsMissing'],
    ['a line break in a credential', { credentials: { token: 'a\r\nx: y' } }, 'backend.credentialsMissing'],
    ['a credential nobody asked for', { credentials: { token: 'a', other: 'b' } }, 'backend.credentialsMissing'],
    ['an unknown organisation', { controllerId: '01a2037a-8817-7445-962b-64083af44b49' }, 'controller.unknown'],
  ])('with %s is refused and stores nothing', async (_what, changes, code) => {
    expect(await problemCode(test.call('backends.add', { ...description(), ...changes }))).toBe(code);
    expect((await test.call('backends.list')).backends).toEqual([]);
  });

  it('gives it to the first organisation and fetches nothing yet', async () => {
    const id = await add();
    const [first] = (await test.call('controllers.list')).controllers;
    expect((await test.call('backends.list')).backends.filter((backend) => backend.id === id)).toEqual([
      {
        id,
        controllerId: first?.id,
        connector: 'open-admin-api',
        name: 'Shop',
        baseUrl: server.baseUrl,
        isSample: false,
        allowsPrivate: true,
        syncFrom: null,
        state: 'active',
        disabled: null,
        conversations: 0,
        messages: 0,
        lastSync: null,
      },
    ]);
    expect((await test.call('backends.bots', { backendId: id })).bots).toEqual([]);
  });

  it('shows it without counts to whoever holds no content key', async () => {
    const id = await add();
    await addPerson(test, 'auditor');
    await switchTo(test, 'auditor');
    const listed = (await test.call('backends.list')).backends.find((backend) => backend.id === id);
    await switchToOwner(test);
    expect(listed).toMatchObject({ name: 'Shop', conversations: null, messages: null });
  });

  it('keeps the credentials out of the register, the log and the answers', async () => {
    await add();
    const said = JSON.stringify([await test.call('backends.list'), await test.call('audit.list'), test.events]);
    expect(said).not.toContain(testToken);
    await test.call('vault.lock');
    const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
    const row = vault.register.get(inRegister.selectFrom('backend').selectAll());
    await vault.close();
    await test.unlock();
    expect(row?.sealed_credentials).toMatch(/"nonce"/);
    expect(JSON.stringify(row)).not.toContain(testToken);
  });
});

describe('checking a backend', () => {
  it('does not take the limit of one bot for that of all', async () => {
    expect((await test.call('backends.check', { id: await add() })).retentionDays).toBeNull();
  });

  it('says what it is, what it can and what it keeps', async () => {
    server.store.exec(`UPDATE bot SET keep_days = 180 WHERE keep_days IS NULL`);
    const check = await test.call('backends.check', { id: await add() });
    expect(check).toMatchObject({
      reachable: true,
      authorised: true,
      version: '1.0.0',
      retentionDays: 180,
      problem: null,
    });
    expect(check.capabilities).toContain('people.delete');
    expect(check.residuals.length).toBeGreaterThan(0);
  });

  it('tells refused credentials from a system that is not there', async () => {
    const refused = await test.call('backends.check', { id: await add({ credentials: { token: 'wrong' } }) });
    expect(refused).toMatchObject({
      reachable: true,
      authorised: false,
      problem: { code: 'backend.unauthorised' },
    });
    const id = await add();
    await server.close();
    const gone = await test.call('backends.check', { id });
    expect(gone).toMatchObject({
      reachable: false,
      authorised: false,
      problem: { code: 'backend.unreachable' },
    });
    server = await startTestServer();
  });

  it('works again once the credentials are replaced', async () => {
    const id = await add({ credentials: { token: 'wrong' } });
    await test.call('backends.update', { id, credentials: { token: testToken }, name: 'New name' });
    expect((await test.call('backends.check', { id })).authorised).toBe(true);
    expect((await test.call('backends.list')).backends.find((backend) => backend.id === id)?.name).toBe('New name');
  });
});

describe('how the last sync ended', () => {
  const lastSync = async (id: string) =>
    (await test.call('backends.list')).backends.find((backend) => backend.id === id)?.lastSync;

  it('is said until what it fetched was wiped, and again after the next', async () => {
    const id = await add();
    expect(await lastSync(id)).toBeNull();
    await test.finish('backends.sync', id);
    expect(await lastSync(id)).toMatchObject({ outcome: 'done' });
    await test.call('vault.wipeContent');
    expect(await lastSync(id)).toBeNull();
    await test.finish('backends.sync', id);
    expect(await lastSync(id)).toMatchObject({ outcome: 'done' });
  });

  it('stays said over a wipe where it failed', async () => {
    const id = await add({ credentials: { token: 'wrong' } });
    await test.finish('backends.sync', id);
    await test.call('vault.wipeContent');
    expect(await lastSync(id)).toMatchObject({ outcome: 'failed', code: 'backend.unauthorised' });
  });
});

it('an unknown backend is a clear problem for every procedure that takes one', async () => {
  const id = '01a2037a-8817-7445-962b-64083af44b49';
  const calls = [
    test.call('backends.check', { id }),
    test.call('backends.sync', { id }),
    test.call('backends.remove', { id }),
    test.call('backends.update', { id, name: 'x' }),
    test.call('backends.bots', { backendId: id }),
  ];
  expect(await Promise.all(calls.map(problemCode))).toEqual(calls.map(() => 'backend.unknown'));
});

it('connectors are listed while the vault is locked', async () => {
  await test.call('vault.lock');
  const { connectors } = await test.call('backends.connectors');
  expect(connectors.map(({ name }) => name)).toEqual([
    'open-admin-api',
    'dify',
    'flowise',
    'intercom',
    'langgraph',
    'mastra',
    'sunshine-conversations',
    'typebot',
    'voltagent',
  ]);
});
