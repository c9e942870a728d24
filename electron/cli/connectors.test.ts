import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, testToken, type TestServer } from '../sample/testing/start-test-server.ts';
import { openTerminal, type Terminal } from './testing/open-terminal.ts';

let server: TestServer;
let terminal: Terminal;
beforeAll(async () => {
  server = await startTestServer();
  terminal = await openTerminal({ name: 'max', role: 'decisionMaker' });
}, 180_000);
afterAll(async () => {
  await terminal?.close();
  await server?.close();
});

const openApi = path.join(import.meta.dirname, '../sample/openapi.json');
const said = { en: 'Backups', de: 'Sicherungen' };
const inFolder = (name: string): string => path.join(terminal.folder, name);

describe('connectors from a terminal', () => {
  it('are drafted from an OpenAPI file, and what is missing is named with its line', async () => {
    const { proposed } = await terminal.call('connectors.operations', { from: openApi });
    const { text } = await terminal.call('connectors.draft', { from: openApi, operations: proposed });
    const { mistakes } = await terminal.call('connectors.read', { text });
    const lines = text.split('\n');
    expect(mistakes.map(({ where }) => where)).toContain('residuals');
    for (const { line } of mistakes) expect(lines[line! - 1]).toMatch(/residuals|\{/);
    const draft = JSON.parse(text) as { erasure: { resources: object[] } };
    const resources = draft.erasure.resources.map((one) => ({ ...one, removes: 'hard' }));
    const residuals = [{ where: said, what: said, whoActs: said }];
    writeFileSync(
      inFolder('kiosk.json'),
      JSON.stringify({ ...draft, name: 'kiosk', erasure: { resources }, residuals }),
    );
    expect((await terminal.call('connectors.read', { from: inFolder('kiosk.json') })).mistakes).toEqual([]);
  });

  it('are tried before they are added, without a deletion', async () => {
    const { steps } = await terminal.call('connectors.tryOut', {
      from: inFolder('kiosk.json'),
      baseUrl: server.baseUrl,
      credentials: { token: testToken },
      allowPrivate: true,
      identifier: { kind: 'user', value: 'person-1' },
      reason: { purpose: 'quality' },
    });
    expect(steps.map(({ outcome }) => outcome)).toEqual(steps.map(() => 'done'));
    expect(JSON.stringify(steps)).not.toContain(testToken);
    expect(steps.flatMap(({ exchanges }) => exchanges).every(({ method }) => method === 'GET')).toBe(true);
  });

  it('are trusted by a second person alone, exported, and removed', async () => {
    const { id } = await terminal.call('connectors.add', { from: inFolder('kiosk.json') });
    const place = { name: 'Kiosk', baseUrl: server.baseUrl, credentials: { token: testToken }, allowPrivate: true };
    const { id: backendId } = await terminal.call('backends.add', { connector: 'kiosk', ...place });
    const check = () => terminal.call('backends.check', { id: backendId });
    expect(await check()).toMatchObject({ reachable: false, problem: { code: 'connector.untrusted' } });
    expect(await terminal.problemOf('connectors.approve', { id })).toBe('approval.needed');
    await terminal.callAgreed('connectors.approve', { id });
    expect(await check()).toMatchObject({ reachable: true, problem: null });
    const { path: file } = await terminal.call('connectors.export', { name: 'kiosk', to: inFolder('exported') });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(inFolder('kiosk.json'), 'utf8'));
    expect(await terminal.problemOf('connectors.remove', { id })).toBe('connector.inUse');
    await terminal.callAgreed('backends.remove', { id: backendId });
    await terminal.call('connectors.remove', { id });
    const { connectors } = await terminal.call('connectors.list', {});
    expect(connectors.map(({ name }) => name)).not.toContain('kiosk');
  });
});
