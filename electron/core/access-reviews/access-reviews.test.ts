import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { startTestServer, testToken, type TestServer } from '../../sample/testing/start-test-server.ts';
import { hasty } from '../backends/testing/sync-fixture.ts';
import { addPerson, switchTo, switchToOwner } from '../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { canonicalJson, inRegister } from '../vault/index.ts';
import { unlockVault } from '../vault/unlock.ts';
import { digestOf } from './signed-reviews.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const reason = { purpose: 'review' };
/** A Tuesday at ten in Berlin. */
const start = Date.parse('2026-11-03T09:00:00Z');
const period = { from: '2026-11-03T00:00:00.000Z', to: '2026-11-05T00:00:00.000Z' };

let server: TestServer;
let test: TestCore;
let now = start;
let auditorId: string;
let ownerId: string;

beforeAll(async () => {
  server = await startTestServer();
  test = await openTestCore({ network: hasty, now: () => now });
  ownerId = (await test.call('vault.status')).user?.id ?? '';
  auditorId = await addPerson(test, 'auditor');
  await addPerson(test, 'reviewer');
  const { id } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Shop',
    baseUrl: server.baseUrl,
    credentials: { token: testToken },
    allowPrivate: true,
  });
  await test.finish('backends.sync', id);
  const { hits } = await test.call('transcripts.search', { reason, limit: 100 });
  const ids = [...new Set(hits.map(({ conversationId }) => conversationId))];
  expect(ids.length).toBeGreaterThan(15);
  for (const conversationId of ids.slice(0, 12)) {
    now += minute;
    await test.call('transcripts.get', { conversationId, reason });
  }
  // At night, about a request, without its case.
  now = Date.parse('2026-11-04T01:00:00Z');
  await test.call('transcripts.get', { conversationId: ids[0]!, reason: { purpose: 'request' } });
  await test.call('vault.lock');
  for (const passphrase of ['one that is wrong', 'another wrong one'])
    await problemCode(test.call('vault.unlock', { user: testUser, passphrase }));
  await switchTo(test, 'reviewer');
  await problemCode(test.call('accessReviews.sources'));
  now = start + 3 * day;
  await switchToOwner(test);
  const settings = await test.call('accessReviews.settings');
  const limits = { ...settings.limits, bulkReading: 10, outsideHours: 1, failedSignIns: 2 };
  await test.call('accessReviews.setSettings', { ...settings, limits });
}, 60_000);

afterAll(async () => {
  await test.dispose();
  await server.close();
});

type Preview = OutputOf<'accessReviews.preview'>;

const signOff = (preview: Preview, changes: Partial<InputOf<'accessReviews.signOff'>> = {}) =>
  test.call('accessReviews.signOff', {
    ...period,
    fingerprint: preview.fingerprint,
    purpose: 'Quarterly review',
    staff: { kind: 'agreement', name: 'Agreement on logging', date: '2025-04-01' },
    judgements: preview.findings.map(({ key }) => ({
      key,
      judgement: 'explained' as const,
      note: 'The request of that week.',
    })),
    ...changes,
  });

describe('an auditor without the content key', () => {
  let preview: Preview;
  beforeAll(async () => {
    await switchTo(test, 'auditor');
    preview = await test.call('accessReviews.preview', period);
  });

  it('sees who opened how many transcripts, for which reasons and when', () => {
    expect(preview.people).toMatchObject([
      {
        person: { key: ownerId, name: 'Dana Probst' },
        opened: 13,
        conversations: 12,
        listed: 1,
        outsideHours: 1,
        reasons: [
          { purpose: 'review', count: 13, withCase: 0 },
          { purpose: 'request', count: 1, withCase: 0 },
        ],
        busiest: { conversations: 12 },
      },
    ]);
    expect(preview.days).toEqual([
      { day: '2026-11-03', opened: 12, busiest: 12 },
      { day: '2026-11-04', opened: 1, busiest: 1 },
    ]);
    expect(preview.includesOwnAccess).toBe(false);
  });

  it('sees what stands out, with the entries it rests on', async () => {
    expect(preview.findings.map(({ rule, person, count }) => [rule, person.name, count])).toEqual([
      ['bulkReading', 'Dana Probst', 12],
      ['outsideHours', 'Dana Probst', 1],
      ['missingCase', 'Dana Probst', 1],
      ['refusedCalls', 'Person reviewer', 1],
      ['failedSignIns', 'Dana Probst', 2],
    ]);
    const { entries } = await test.call('accessReviews.entries', { references: preview.findings[0]!.references });
    expect(entries).toHaveLength(12);
    expect(new Set(entries.map(({ subject }) => subject)).size).toBe(12);
    expect(entries[0]).toMatchObject({ action: 'transcripts.get', person: 'Dana Probst', purpose: 'review' });
  });

  it('leaves a log entry, because it is about people', async () => {
    const { entries } = await test.call('audit.list', { procedure: 'accessReviews.preview' });
    expect(entries[0]).toMatchObject({ userId: auditorId, refs: { people: 1, findings: 5, from: period.from } });
  });

  it.each([
    ['a period that is not over', { to: '2026-11-07T00:00:00Z' }, 'accessReview.periodOpen'],
    ['a finding that was not judged', { judgements: [] }, 'accessReview.judgementMissing'],
    ['something else than what was seen', { fingerprint: 'x' }, 'accessReview.changed'],
    ['a review of staff without its basis', { staff: { kind: 'agreement', name: '' } as never }, 'input.invalid'],
    ['no purpose', { purpose: ' ' }, 'input.invalid'],
    ['an end before the beginning', { to: '2026-11-01T00:00:00Z' }, 'input.invalid'],
  ])('cannot sign %s', async (_what, changes, code) => {
    expect(await problemCode(signOff(preview, changes))).toBe(code);
    expect((await test.call('accessReviews.list')).reviews).toEqual([]);
  });

  it('cannot sign after the limits have changed', async () => {
    const settings = await test.call('accessReviews.settings');
    const limits = { ...settings.limits, bulkReading: 11 };
    await test.call('accessReviews.setSettings', { ...settings, limits });
    expect(await problemCode(signOff(preview))).toBe('accessReview.changed');
    await test.call('accessReviews.setSettings', settings);
    const { entries } = await test.call('audit.list', { procedure: 'accessReviews.setSettings', limit: 1 });
    expect(entries[0]?.refs).toEqual({ changed: 'limits' });
  });

  it('signs once all is judged; what was signed is kept, exported and due again', async () => {
    const { id, digest } = await signOff(preview);
    const review = await test.call('accessReviews.get', { id });
    expect(review).toMatchObject({
      purpose: 'Quarterly review',
      staff: { kind: 'agreement', name: 'Agreement on logging', date: '2025-04-01' },
      findings: preview.findings,
      people: preview.people,
      signedBy: { key: auditorId, name: 'Person auditor', role: 'auditor' },
      digest,
      matchesLog: true,
    });
    expect((await test.call('accessReviews.list')).reviews).toMatchObject([{ id, findings: 5, followUps: 0 }]);
    const { sources } = await test.call('accessReviews.sources');
    expect(sources[0]).toMatchObject({ reviewedUntil: period.to, dueAt: '2027-02-03T00:00:00.000Z' });

    const to = path.join(test.folder, 'review.json');
    await test.call('accessReviews.export', { id, to });
    const file = JSON.parse(readFileSync(to, 'utf8')) as { digest: string; review: unknown };
    expect(digestOf(canonicalJson(file.review))).toBe(digest);
    expect(await problemCode(test.call('accessReviews.export', { id, to }))).toBe('export.exists');
  });
});

describe('a signed review', () => {
  it('that was replaced behind our back no longer matches the log', async () => {
    await switchToOwner(test);
    const preview = await test.call('accessReviews.preview', period);
    expect(preview.includesOwnAccess).toBe(true);
    const { id } = await signOff(preview, { staff: { kind: 'noWorksCouncil', basis: '§ 26 BDSG' } });
    await test.call('vault.lock');
    const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
    vault.register.write((register) => {
      const row = register.get(inRegister.selectFrom('access_review').selectAll().where('id', '=', id))!;
      register.run(inRegister.deleteFrom('access_review').where('id', '=', id));
      const body = row.body.replaceAll('explained', 'followUp');
      register.run(inRegister.insertInto('access_review').values({ ...row, body }));
    });
    await vault.close();
    await test.unlock();
    expect((await test.call('accessReviews.get', { id })).matchesLog).toBe(false);
    expect(await problemCode(test.call('accessReviews.get', { id: ownerId }))).toBe('accessReview.unknown');
  });
});
