import { afterEach, describe, expect, it } from 'vitest';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import { problemCode } from '../../testing/test-core.ts';
import {
  inspectedToken,
  openInspectionTest,
  startInspected,
  type InspectedSystem,
  type InspectionTest,
  type SystemTraits,
} from '../testing/inspected-system.ts';
import { issueCertificate } from '../testing/issue-certificate.ts';

const day = 86_400_000;
const safeHeaders = { 'ratelimit-limit': '100', 'strict-transport-security': 'max-age=31536000' };
let system: InspectedSystem;
let inspection: InspectionTest;
afterEach(async () => {
  await inspection.test.dispose();
  await system.close();
});

async function open(
  traits: SystemTraits,
  options: Parameters<typeof openInspectionTest>[1] = {},
): Promise<InspectionTest> {
  system = await startInspected({ headers: safeHeaders, ...traits });
  return (inspection = await openInspectionTest(system, options));
}

function issueTrusted(options: Parameters<typeof issueCertificate>[0] = {}) {
  const root = issueCertificate({ name: 'Root', isAuthority: true });
  return { certificate: issueCertificate({ ...options, issuer: root }), certificates: [root.cert] };
}

describe('an inspection without the operator’s yes', { timeout: 60_000 }, () => {
  it('asks only as every sync asks, always with the credential, and changes nothing', async () => {
    const { certificate, certificates } = issueTrusted();
    const { inspect, read } = await open({ certificate }, { certificates });
    expect(await inspect()).toEqual([]);
    expect(system.requests.length).toBeGreaterThan(4);
    expect(system.requests.every(({ method, hasCredential }) => method === 'GET' && hasCredential)).toBe(true);
    const { checks, inspection: summary } = await read();
    expect(summary).toMatchObject({ withProbes: false, problem: null, counts: { high: 0, medium: 0, low: 0 } });
    const missing = checks.filter(({ reason }) => reason === 'notPermitted').map(({ check }) => check);
    expect(missing).toEqual(['anonymousAccess', 'plainHttp', 'protocols', 'ciphers', 'cors', 'errorPages']);
  });

  it('refuses probes with a clear code, and sends nothing', async () => {
    const { test, backendId } = await open({});
    const call = test.call('backends.inspect', { id: backendId, withProbes: true });
    expect(await problemCode(call)).toBe('inspection.probesNotPermitted');
    expect(system.requests).toEqual([]);
  });

  it('says what is wrong with a certificate although no request can be sent', async () => {
    const to = Date.now() - day;
    const certificate = issueCertificate({ from: to - day, to, hosts: ['other.example'] });
    const { inspect, read } = await open({ certificate });
    expect(await inspect()).toEqual([
      'high certificate.expired: new',
      'high certificate.selfSigned: new',
      'high certificate.wrongHost: new',
    ]);
    expect(system.requests).toEqual([]);
    expect((await read()).inspection.problem).toMatch(/^backend\.certificate/);
  });

  it('warns of an end that is near, on a clock that a test has set', async () => {
    const { certificate, certificates } = issueTrusted({ to: Date.now() + 20 * day + 60_000 });
    const { inspect } = await open({ certificate }, { certificates });
    expect(await inspect()).toEqual(['medium certificate.expires: new']);
  });

  it('reads software, errors and clocks from the answers to what is asked anyway', async () => {
    const errorBody = 'Traceback (most recent call last):\n  File "/srv/bot/app.py", line 3, in <module>';
    const headers = { server: 'nginx/1.18.0', date: new Date(Date.now() - 3_600_000).toUTCString() };
    const { inspect, test, read } = await open({ headers, errorBody });
    expect(await inspect()).toEqual([
      'medium clock.behind: new',
      'medium endOfLife.over nginx: new',
      'medium errorPages.stackTrace: new',
      'low errorPages.path: new',
      'low plainHttp.thisMachine: new',
      'low rateLimit.noSign: new',
    ]);
    const leak = (await read()).findings.find(({ key }) => key === 'errorPages.stackTrace');
    expect(leak?.evidence.en).toContain('GET /v1/conversations/{id}');
    expect(leak?.title.de).toBe('Eine Fehlerseite zeigt Teile des Programms');
    const said = JSON.stringify([await read(), await test.call('audit.list'), test.logLines, test.events]);
    expect(said).not.toMatch(/Traceback|app\.py/);
    expect(said).not.toContain(inspectedToken);
  });

  it('of a system that is not there is an inspection, too: it says what could not be checked', async () => {
    const { run, read } = await open({});
    await system.close();
    expect(await run()).toMatchObject({ state: 'done', result: { problem: 'backend.unreachable' } });
    const { checks } = await read();
    expect(checks.find(({ check }) => check === 'clock')).toEqual({
      check: 'clock',
      state: 'notChecked',
      reason: 'notReached',
    });
  });

  it('ends when it is cancelled, and leaves nothing behind', async () => {
    const { test, backendId } = await open({});
    const { jobId } = await test.call('backends.inspect', { id: backendId });
    await test.call('jobs.cancel', { id: jobId });
    expect((await test.waitForJob(jobId)).state).toBe('cancelled');
    expect((await test.call('backends.safety', { id: backendId })).inspections).toEqual([]);
  });
});

describe('an inspection with the operator’s yes', { timeout: 60_000 }, () => {
  it('asks again without the credential, and tells what strangers may read from what they may not', async () => {
    const { inspect, permit, read } = await open({ open: ['/v1/info', '/v1/bots', '/v1/conversations'] });
    await permit();
    expect(await inspect(true)).toEqual([
      'high anonymousAccess.list GET /v1/bots: new',
      'medium anonymousAccess.list GET /v1/conversations: new',
      'medium anonymousAccess.list GET /v1/info: new',
      'low plainHttp.thisMachine: new',
    ]);
    const anonymous = system.requests.filter(({ hasCredential }) => !hasCredential);
    expect(anonymous.map(({ method, url }) => `${method} ${new URL(url, 'http://x').pathname}`)).toEqual([
      'GET /v1/info',
      'GET /v1/bots',
      'GET /v1/conversations',
      'GET /v1/retention',
      'GET /v1/access-log',
      'GET /v1/accounts',
      'OPTIONS /v1/accounts',
    ]);
    expect((await read()).findings[0]?.advice.en).toContain('personal data breach');
  });

  it('finds old protocols, weak ciphers, and pages of strangers that may read', async () => {
    const root = issueCertificate({ name: 'Root', isAuthority: true, key: 'rsa2048' });
    const own = issueCertificate({ key: 'rsa2048', issuer: root });
    const certificate = {
      key: own.key,
      cert: own.cert,
      minVersion: 'TLSv1.1' as const,
      maxVersion: 'TLSv1.2' as const,
      ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA:AES128-SHA',
    };
    const traits = { certificate, reflectsOrigin: true };
    const { inspect, permit } = await open(traits, { certificates: [root.cert] });
    await permit();
    expect(await inspect(true)).toEqual([
      'medium cors.reflected: new',
      'medium protocols.old TLS 1.1: new',
      'low ciphers.noForwardSecrecy: new',
      'low protocols.notNewest: new',
    ]);
  });

  it('finds a door without encryption that gives something away', async () => {
    const { certificate, certificates } = issueTrusted();
    const { inspect, permit } = await open({ certificate, answersPlainly: true, open: ['/'] }, { certificates });
    await permit();
    expect(await inspect(true)).toEqual(['high plainHttp.answers: new']);
    system.traits.open = [];
    expect(await inspect(true)).toEqual(['high plainHttp.answers: gone']);
  });

  it('is for one host: not for another one the system moved to, and not once it was withdrawn', async () => {
    const { test, backendId, permit, run, host } = await open({});
    const permissionId = await permit();
    expect((await test.call('backends.safety', { id: backendId })).permission).toMatchObject({
      host,
      permittedBy: 'Leitung Betrieb',
      permittedOn: '2026-11-20',
    });
    const other = await startInspected();
    try {
      const moved = { id: backendId, baseUrl: other.baseUrl, credentials: { token: inspectedToken } };
      await test.call('backends.update', { ...moved, allowPrivate: true });
      expect(await problemCode(run(true))).toBe('inspection.probesNotPermitted');
      expect(await problemCode(permit())).toBe('inspection.otherHost');
      expect(other.requests).toEqual([]);
    } finally {
      await other.close();
    }
    const back = { id: backendId, baseUrl: system.baseUrl, credentials: { token: inspectedToken } };
    await test.call('backends.update', { ...back, allowPrivate: true });
    expect((await run(true)).state).toBe('done');
    expect(await problemCode(permit())).toBe('inspection.alreadyPermitted');
    await test.call('backends.withdrawProbes', { id: permissionId, note: 'contract ended' });
    expect(await problemCode(run(true))).toBe('inspection.probesNotPermitted');
    expect(await problemCode(test.call('backends.withdrawProbes', { id: permissionId, note: 'x' }))).toBe(
      'inspection.permissionUnknown',
    );
  });
});

describe('over time', { timeout: 60_000 }, () => {
  it('a finding is new, then the same, then gone, and keeps its id when it comes back', async () => {
    const { inspect, read } = await open({ headers: { 'access-control-allow-origin': '*' } });
    const first = await inspect();
    expect(first).toContain('low cors.any: new');
    const { id, firstSeenAt } = (await read()).findings.find(({ key }) => key === 'cors.any')!;
    expect(await inspect()).toContain('low cors.any: same');
    system.traits.headers = safeHeaders;
    expect(await inspect()).toEqual([
      'low plainHttp.thisMachine: same',
      'low cors.any: gone',
      'low rateLimit.noSign: gone',
    ]);
    expect(await inspect()).toEqual(['low plainHttp.thisMachine: same']);
    system.traits.headers = { 'access-control-allow-origin': '*' };
    expect(await inspect()).toContain('low cors.any: new');
    expect((await read()).findings.find(({ key }) => key === 'cors.any')).toMatchObject({ id, firstSeenAt });
  });

  it('what takes a probe to see is not gone because none was made', async () => {
    const { inspect, permit, read, test } = await open({ open: ['/v1/bots'] });
    await permit();
    await inspect(true);
    const unseen = 'high anonymousAccess.list GET /v1/bots: notChecked';
    expect(await inspect()).toContain(unseen);
    expect(await inspect()).toContain(unseen);
    system.traits.open = [];
    expect(await inspect(true)).toContain('high anonymousAccess.list GET /v1/bots: gone');
    const { inspections } = await test.call('backends.safety', { id: inspection.backendId });
    const [newest, , , oldest] = inspections;
    const compared = await test.call('backends.inspection', { id: newest!.id, comparedWith: oldest!.id });
    expect(compared.findings.map(({ key, change }) => `${key}: ${change}`)).toContain(
      'anonymousAccess.list GET /v1/bots: gone',
    );
    expect(compared.comparedWith?.id).toBe(oldest!.id);
    expect((await read()).comparedWith?.id).toBe(inspections[1]!.id);
    const wrongWay = test.call('backends.inspection', { id: oldest!.id, comparedWith: newest!.id });
    expect(await problemCode(wrongWay)).toBe('inspection.notComparable');
  });
});

describe('a schedule', { timeout: 60_000 }, () => {
  it('inspects at once and then every so many days, with probes as far as they are permitted', async () => {
    let ahead = 0;
    const clock = { resumesJobs: true, now: () => Date.now() + ahead };
    const { test, backendId: id, permit } = await open({}, clock);
    const safety = () => test.call('backends.safety', { id });
    const settled = async () => {
      for (;;) {
        const { jobs } = await test.call('jobs.list', {});
        const running = jobs.find(({ state }) => state === 'running');
        if (!running) return;
        await test.waitForJob(running.id);
      }
    };
    await test.call('backends.scheduleInspection', { id, everyDays: 7 });
    await settled();
    const first = await safety();
    expect(first.inspections.map(({ withProbes }) => withProbes)).toEqual([false]);
    expect(Date.parse(first.nextAt!) - Date.parse(first.inspections[0]!.at)).toBe(7 * day);

    await permit();
    await settled();
    ahead += 6 * day;
    await test.call('vault.lock');
    await test.unlock();
    await settled();
    expect((await safety()).inspections).toHaveLength(1);
    ahead += day;
    await test.call('vault.lock');
    await test.unlock();
    await settled();
    expect((await safety()).inspections.map(({ withProbes }) => withProbes)).toEqual([true, false]);

    await test.call('backends.scheduleInspection', { id, everyDays: null });
    expect(await safety()).toMatchObject({ everyDays: null, nextAt: null });
  });
});

describe('who may', { timeout: 60_000 }, () => {
  it('see what was found includes who may not inspect', async () => {
    const { test, backendId, run } = await open({});
    await run();
    await addPerson(test, 'auditor');
    await switchTo(test, 'auditor');
    expect((await test.call('backends.safety', { id: backendId })).inspections).toHaveLength(1);
    expect(await problemCode(test.call('backends.inspect', { id: backendId }))).toBe('permission.denied');
    await switchToOwner(test);
  });
});
