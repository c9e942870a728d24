import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, testToken, type TestServer } from '../../../sample/testing/start-test-server.ts';
import type { BackendFact } from '../../../../shared/contract/backend-facts.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import { hasty } from '../testing/sync-fixture.ts';
import { countAccounts } from './count-accounts.ts';
import { disagrees } from './find-disagreements.ts';

let server: TestServer;
let test: TestCore;
let id: string;
let now = Date.parse('2026-11-22T10:00:00Z');
beforeAll(async () => {
  server = await startTestServer();
  test = await openTestCore({ network: hasty, now: () => now });
  const shop = { connector: 'open-admin-api', name: 'Shop', baseUrl: server.baseUrl, allowPrivate: true };
  ({ id } = await test.call('backends.add', { ...shop, credentials: { token: testToken } }));
});
afterAll(async () => {
  await test.dispose();
  await server.close();
});

const facts = async (includesEarlier = false) => {
  const { backends } = await test.call('backends.facts', { id, includesEarlier });
  return backends[0]!;
};
const declare = (fact: BackendFact, changes: object = {}) =>
  test.call('backends.declareFact', {
    id,
    fact,
    evidence: 'Auskunft des Betriebs',
    statedOn: '2026-11-20',
    ...changes,
  });

describe('what is said about a chatbot system', () => {
  it('is missing until somebody says it', async () => {
    expect(await facts()).toEqual({
      backendId: id,
      statements: [],
      missing: ['adminAccounts', 'lastSignIn', 'secondFactor', 'encryptionAtRest'],
      disagreeing: [],
    });
  });

  it('is declared with evidence, date and review, and the newest counts', async () => {
    const atRest = (coverage: 'some' | 'all'): BackendFact => ({
      topic: 'encryptionAtRest',
      value: { coverage, how: 'LUKS' },
    });
    await declare(atRest('some'));
    now += 1000;
    await declare(atRest('all'), { reviewOn: '2027-05-01' });
    const { statements, missing } = await facts();
    expect(statements).toMatchObject([
      {
        fact: atRest('all'),
        isRead: false,
        evidence: 'Auskunft des Betriebs',
        reviewOn: '2027-05-01',
        isOverdue: false,
      },
    ]);
    expect(missing).not.toContain('encryptionAtRest');
    expect((await facts(true)).statements).toHaveLength(2);
  });

  it('falls due in the programme, and is overdue once its day has passed', async () => {
    const { items } = await test.call('programme.due', { withinDays: 365 });
    expect(items.filter(({ kind }) => kind === 'reviewOfBackend')).toMatchObject([
      { id, name: 'Shop', on: '2027-05-01' },
    ]);
    now = Date.parse('2027-05-02T10:00:00Z');
    expect((await facts()).statements[0]?.isOverdue).toBe(true);
    expect((await test.call('programme.due', { withinDays: 0 })).items[0]).toMatchObject({ id, isOverdue: true });
    now = Date.parse('2026-11-22T10:00:00Z');
  });

  it('is read by an inspection where the interface tells it, beside what was declared', async () => {
    await declare({ topic: 'secondFactor', value: { coverage: 'all', accounts: null } });
    await declare({ topic: 'adminAccounts', value: { accounts: 4, roles: [] } });
    await test.waitForJob((await test.call('backends.inspect', { id })).jobId);
    const { statements, missing, disagreeing } = await facts();
    const read = statements.filter(({ isRead }) => isRead);
    expect(read.map(({ fact, evidence }) => [fact.topic, evidence])).toEqual(
      expect.arrayContaining([
        ['adminAccounts', 'GET /v1/accounts'],
        ['lastSignIn', 'GET /v1/accounts'],
        ['secondFactor', 'GET /v1/accounts'],
      ]),
    );
    expect(read.find(({ fact }) => fact.topic === 'adminAccounts')?.fact.value).toEqual({
      accounts: 4,
      roles: [
        { role: 'administrator', accounts: 2 },
        { role: 'owner', accounts: 1 },
        { role: 'support', accounts: 1 },
      ],
    });
    expect(read.find(({ fact }) => fact.topic === 'lastSignIn')?.fact.value).toEqual({
      latest: '2026-11-22',
      longestUnused: '2025-09-18',
      never: 1,
    });
    expect(missing).toEqual([]);
    expect(disagreeing).toEqual(['secondFactor']);
  });

  it('cannot be declared of a system that is not there, or without evidence', async () => {
    const fact: BackendFact = { topic: 'secondFactor', value: { coverage: 'all', accounts: null } };
    expect(await problemCode(declare(fact, { id: '01a2037a-8817-7445-962b-64083af44b49' }))).toBe('backend.unknown');
    expect(await problemCode(declare(fact, { evidence: '' }))).toBe('input.invalid');
  });
});

const account = fc.record({
  role: fc.option(fc.string({ maxLength: 60 }), { nil: undefined }),
  lastSignInAt: fc.oneof(fc.constant(null), fc.constant(undefined), fc.integer({ min: 0, max: 2e12 })),
  hasSecondFactor: fc.option(fc.boolean(), { nil: undefined }),
});

describe('a list of accounts', () => {
  it('is counted whole, and agrees with itself', () => {
    fc.assert(
      fc.property(fc.array(account, { maxLength: 20 }), (accounts) => {
        const counted = countAccounts(accounts);
        for (const fact of counted) {
          expect(disagrees(fact, fact)).toBe(false);
          if (fact.topic !== 'adminAccounts') continue;
          expect(fact.value.accounts).toBe(accounts.length);
          const named = fact.value.roles.reduce((sum, role) => sum + role.accounts, 0);
          expect(named).toBeLessThanOrEqual(accounts.length);
        }
      }),
    );
  });

  it('says nothing of what it does not say of each account', () => {
    const silent = { role: undefined, lastSignInAt: undefined, hasSecondFactor: undefined };
    const told = { role: 'owner', lastSignInAt: 0, hasSecondFactor: true };
    expect(countAccounts([told, silent]).map(({ topic }) => topic)).toEqual(['adminAccounts']);
    expect(countAccounts([told]).map(({ topic }) => topic)).toEqual(['adminAccounts', 'lastSignIn', 'secondFactor']);
  });
});
