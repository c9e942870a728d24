import { afterEach, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/test-core.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import { hasty } from '../testing/sync-fixture.ts';

let server: ScriptedServer;
let test: TestCore;
afterEach(async () => {
  await test.dispose();
  await server.close();
});

const answers: Record<string, unknown> = {
  '/info': { version: '1.0.0' },
  '/assistants/search': [{ graph_id: 'echo', assistant_id: 'a' }],
  '/threads/search': [],
  '/threads/count': 0,
};

it('a system that lists by POST is asked again by POST, without the key, and for nothing else', async () => {
  const asked: { call: string; hasKey: boolean }[] = [];
  server = await startScriptedServer((request, response) => {
    const hasKey = request.headers['x-api-key'] !== undefined;
    asked.push({ call: `${request.method} ${request.url}`, hasKey });
    const answer = answers[request.url ?? ''];
    sendJson(response, answer ?? { detail: 'Not found' }, answer === undefined ? 404 : 200);
  });
  test = await openTestCore({ network: hasty });
  const place = { connector: 'langgraph', name: 'Agent', baseUrl: server.baseUrl, allowPrivate: true };
  const { id } = await test.call('backends.add', { ...place, credentials: { apiKey: 'key-of-the-test-0001' } });
  const { host } = await test.call('backends.safety', { id });
  const yes = { permittedBy: 'IT', permittedOn: '2026-11-20', evidence: 'x' };
  await test.call('backends.permitProbes', { id, host, ...yes });
  const { jobId } = await test.call('backends.inspect', { id, withProbes: true });
  expect((await test.waitForJob(jobId)).state).toBe('done');
  const anonymous = asked.filter(({ hasKey, call }) => !hasKey && !call.startsWith('OPTIONS'));
  expect(anonymous.map(({ call }) => call)).toEqual(['GET /info', 'POST /assistants/search', 'POST /threads/search']);
  const { inspections } = await test.call('backends.safety', { id });
  const { findings } = await test.call('backends.inspection', { id: inspections[0]!.id });
  expect(findings.map(({ severity, key }) => `${severity} ${key}`)).toEqual([
    'high anonymousAccess.list POST /assistants/search',
    'medium anonymousAccess.list POST /threads/search',
    'low anonymousAccess.facts GET /info',
    'low plainHttp.thisMachine',
    'low rateLimit.noSign',
  ]);
});
