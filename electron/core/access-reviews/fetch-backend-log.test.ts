import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { startTestServer, testToken, type TestServer } from '../../sample/testing/start-test-server.ts';
import { createAccessWriter } from '../../sample/store/read-installation.ts';
import { hasty } from '../backends/testing/sync-fixture.ts';
import { sendJson, startScriptedServer } from '../backends/testing/start-server.ts';
import { addPerson, switchTo, switchToOwner } from '../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';

type Fetched = OutputOf<'accessReviews.fetchBackendLog'>;

const day = 86_400_000;
const firstNight = Date.parse('2026-09-16T01:30:00Z');
const period = { from: '2026-09-01T00:00:00.000Z', to: '2026-10-01T00:00:00.000Z' };

let server: TestServer;
let test: TestCore;
let backendId: string;
beforeAll(async () => {
  server = await startTestServer();
  test = await openTestCore({ network: hasty });
  await addPerson(test, 'auditor');
});
afterAll(async () => {
  await test.dispose();
  await server.close();
});
beforeEach(async () => {
  server.store.exec('DELETE FROM access');
  backendId = await add(server.baseUrl);
});

const add = async (baseUrl: string): Promise<string> =>
  (
    await test.call('backends.add', {
      connector: 'open-admin-api',
      name: 'Shop',
      baseUrl,
      credentials: { token: testToken },
      allowPrivate: true,
    })
  ).id;

/** One person reads the same conversation every night. */
function writeNights(from: number, count: number): void {
  const write = createAccessWriter(server.store);
  for (let index = 0; index < count; index++) {
    const at = firstNight + (from + index) * day;
    write({ at, actor: 't.kern', action: 'listMessages', targetType: 'conversation', targetId: 'cv-7', status: 200 });
  }
}

async function fetchLog(id = backendId): Promise<Fetched> {
  const { jobId } = await test.call('accessReviews.fetchBackendLog', { backendId: id });
  const job = await test.waitForJob(jobId);
  expect(job.problem).toBeNull();
  return job.result as Fetched;
}

const preview = () => test.call('accessReviews.preview', { ...period, source: { backendId } });

describe('a chatbot system’s own access log', () => {
  it('is fetched once, and later only what is new', async () => {
    writeNights(0, 3);
    expect(await fetchLog()).toMatchObject({ entries: 3, unreadable: 0 });
    expect(await fetchLog()).toMatchObject({ entries: 0 });
    writeNights(3, 2);
    expect(await fetchLog()).toMatchObject({ entries: 2 });
    const { sources } = await test.call('accessReviews.sources');
    expect(sources.find((source) => source.backendId === backendId)).toMatchObject({
      name: 'Shop',
      entries: 5,
      canFetch: true,
      reviewedUntil: null,
    });
  });

  it('gives who read the same conversation night after night, without naming it', async () => {
    writeNights(0, 7);
    await fetchLog();
    const { findings, people, includesOwnAccess } = await preview();
    expect(people).toMatchObject([{ person: { name: 't.kern' }, opened: 7, conversations: 1, outsideHours: 7 }]);
    expect(findings.map(({ rule, count }) => [rule, count])).toEqual([
      ['outsideHours', 7],
      ['repeatedReading', 7],
    ]);
    expect(includesOwnAccess).toBeNull();
    expect(findings[1]?.subject).toMatch(/^[0-9a-f]{32}$/);
    const source = { backendId };
    const { entries } = await test.call('accessReviews.entries', { source, references: findings[1]!.references });
    expect(entries[0]).toMatchObject({ action: 'listMessages', person: 't.kern', subject: findings[1]?.subject });
    expect(JSON.stringify([entries, findings])).not.toContain('cv-7');
  });

  it('can be reviewed by an auditor, who cannot fetch it', async () => {
    writeNights(0, 7);
    await fetchLog();
    await switchTo(test, 'auditor');
    expect(await problemCode(test.call('accessReviews.fetchBackendLog', { backendId }))).toBe('permission.denied');
    const { fingerprint, findings } = await preview();
    const { id } = await test.call('accessReviews.signOff', {
      ...period,
      source: { backendId },
      fingerprint,
      purpose: 'Review of the administration',
      staff: { kind: 'agreement', name: 'Agreement', date: '2025-04-01' },
      judgements: findings.map(({ key }) => ({ key, judgement: 'followUp' as const, note: 'Ask the team.' })),
    });
    expect(await test.call('accessReviews.get', { id })).toMatchObject({ source: { backendId, name: 'Shop' } });
    await switchToOwner(test);
  });

  it('that is not here up to the end of the period cannot be signed', async () => {
    writeNights(0, 2);
    const { fingerprint } = await preview();
    const input = { ...period, source: { backendId }, fingerprint, purpose: 'x', staff: { kind: 'noStaff' as const } };
    expect(await problemCode(test.call('accessReviews.signOff', input))).toBe('accessReview.logNotFetched');
  });
});

const row = (number: number) => ({
  id: `a-${number}`,
  at: new Date(firstNight + number * 60_000).toISOString(),
  actor: 'm.brandt',
  action: 'listMessages',
  targetId: 'cv-1',
});

it('a fetch cut short keeps its pages, and the next goes on from there', async () => {
  const asked: string[] = [];
  let isBroken = true;
  const scripted = await startScriptedServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    asked.push(searchParams.get('since') ?? 'all');
    const isSecond = searchParams.get('cursor') !== null;
    if (isSecond && isBroken) return sendJson(response, { error: {} }, 404);
    const items = isSecond ? [row(2), row(3)] : [row(0), row(1)];
    return sendJson(response, { items, total: 4, nextCursor: isSecond ? null : 'more' });
  });
  const id = await add(scripted.baseUrl);
  const { jobId } = await test.call('accessReviews.fetchBackendLog', { backendId: id });
  expect((await test.waitForJob(jobId)).state).toBe('failed');
  const entries = async () =>
    (await test.call('accessReviews.sources')).sources.find(({ backendId: one }) => one === id)?.entries;
  expect(await entries()).toBe(2);
  isBroken = false;
  expect(await fetchLog(id)).toMatchObject({ entries: 2 });
  expect(await entries()).toBe(4);
  expect(asked[0]).toBe('all');
  expect(asked.at(-1)).toBe(new Date(firstNight + 60_000 - 3_600_000).toISOString());
  await scripted.close();
});

it('rows without an id or a time are counted and left out, and one from the future hides nothing', async () => {
  const scripted = await startScriptedServer((_request, response) =>
    sendJson(response, {
      items: [{ ...row(0), id: null }, { ...row(1), at: 'soon' }, row(2), { ...row(3), at: '2999-01-01T00:00:00Z' }],
      total: 4,
      nextCursor: null,
    }),
  );
  const id = await add(scripted.baseUrl);
  expect(await fetchLog(id)).toMatchObject({ entries: 2, unreadable: 2 });
  await fetchLog(id);
  const last = new URL(scripted.requests.at(-1)?.url ?? '', 'http://localhost');
  expect(last.searchParams.get('since')).toBe(new Date(firstNight + 2 * 60_000 - 3_600_000).toISOString());
  await scripted.close();
});

it('a system that has no such log is refused', async () => {
  const { id } = await test.call('backends.add', {
    connector: 'langgraph',
    name: 'Graph',
    baseUrl: server.baseUrl,
    allowPrivate: true,
  });
  expect(await problemCode(test.call('accessReviews.fetchBackendLog', { backendId: id }))).toBe(
    'accessReview.noAccessLog',
  );
  const { sources } = await test.call('accessReviews.sources');
  expect(sources.some((source) => source.backendId === id)).toBe(false);
});
