import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ListedConnector } from '../../../../shared/contract/connectors.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { addPerson, personPassphrase } from '../../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import { hasty } from '../testing/sync-fixture.ts';

const file = path.join(import.meta.dirname, 'testing/in-house-bot.json');
const description = readFileSync(file, 'utf8');
const place = { baseUrl: 'http://127.0.0.1:9', credentials: { key: 'some-key' }, allowPrivate: true };

let test: TestCore;
beforeAll(async () => {
  test = await openTestCore({ network: hasty });
  await addPerson(test, 'decisionMaker');
});
afterAll(() => test.dispose());
afterEach(async () => {
  const { id } = (await find('kiosk')) ?? {};
  if (id) await test.call('connectors.remove', { id });
});

const find = async (name: string): Promise<ListedConnector | undefined> =>
  (await test.call('connectors.list')).connectors.find((one) => one.name === name);
const add = async (): Promise<string> => (await test.call('connectors.add', { text: description })).id;

async function approve(id: string): Promise<void> {
  const asked = await test.call('approvals.request', { procedure: 'connectors.approve', input: { id }, note: 'x' });
  const as = { user: 'decisionMaker', passphrase: personPassphrase };
  await test.call('approvals.decide', { id: asked.id, decision: 'approve', note: 'x', as });
  await test.call('connectors.approve', { id });
}

describe('a connector from a file', () => {
  it('is listed as untrusted after those that come with Custos, with who added it', async () => {
    const id = await add();
    const { connectors } = await test.call('connectors.list');
    expect(connectors.filter((one) => one.id === null).every(({ isTrusted }) => isTrusted)).toBe(true);
    expect(connectors.at(-1)).toMatchObject({
      id,
      name: 'kiosk',
      isTrusted: false,
      isReadable: true,
      added: { by: 'Dana Probst' },
      approved: null,
    });
    expect((await test.call('backends.connectors')).connectors.at(-1)).toMatchObject({
      name: 'kiosk',
      isTrusted: false,
    });
  });

  it('is trusted once a second person agreed to exactly this text, and says who', async () => {
    const id = await add();
    expect(await problemCode(test.call('connectors.approve', { id }))).toBe('approval.needed');
    await approve(id);
    expect(await find('kiosk')).toMatchObject({
      isTrusted: true,
      approved: { by: 'Dana Probst', approvedBy: 'Person decisionMaker' },
    });
    expect(await problemCode(test.call('connectors.approve', { id }))).toBe('connector.alreadyApproved');
  });

  it('has to be approved anew when it was removed and added again', async () => {
    const id = await add();
    await approve(id);
    await test.call('connectors.remove', { id });
    await add();
    expect(await find('kiosk')).toMatchObject({ isTrusted: false, approved: null });
  });

  it('shows who has to agree what it deletes, and with which fingerprint', async () => {
    const id = await add();
    const input = { procedure: 'connectors.approve', input: { id }, note: 'x' };
    const { id: approvalId, effects } = await test.call('approvals.request', input);
    const { fingerprint } = (await find('kiosk'))!;
    const values = { title: 'Kiosk', name: 'kiosk', deletions: 1, fingerprint };
    expect(effects).toEqual([{ code: 'connectorApproved', values }]);
    expect((await test.call('connectors.read', { name: 'kiosk' })).deletions).toEqual(['POST /dialogs/drop']);
    await test.call('approvals.withdraw', { id: approvalId });
  });

  it.each([
    ['another added one', async () => add(), description],
    ['one that comes with Custos', async () => '', description.replace('"kiosk"', '"langgraph"')],
  ])('with the name of %s is refused', async (_whose, before, text) => {
    await before();
    expect(await problemCode(test.call('connectors.add', { text }))).toBe('connector.nameTaken');
  });

  it('is not removed while a chatbot system uses it', async () => {
    const id = await add();
    const { id: backendId } = await test.call('backends.add', { connector: 'kiosk', name: 'Kiosk', ...place });
    expect(await problemCode(test.call('connectors.remove', { id }))).toBe('connector.inUse');
    const check = await test.call('backends.check', { id: backendId });
    expect(check).toMatchObject({ reachable: false, problem: { code: 'connector.untrusted' } });
    const { id: asked } = await test.call('approvals.request', {
      procedure: 'backends.remove',
      input: { id: backendId },
      note: 'x',
    });
    const as = { user: 'decisionMaker', passphrase: personPassphrase };
    await test.call('approvals.decide', { id: asked, decision: 'approve', note: 'x', as });
    expect(await test.finish('backends.remove', backendId)).toMatchObject({ state: 'done' });
    await test.call('connectors.remove', { id });
    // What was removed keeps its facts.
    expect((await test.call('backends.list', { includeRemoved: true })).backends).toHaveLength(1);
  });

  it('goes into a file as it came from one', async () => {
    await add();
    const to = path.join(test.folder, 'exported');
    expect(await test.call('connectors.export', { name: 'kiosk', to })).toEqual({ path: `${to}.json` });
    expect(readFileSync(`${to}.json`, 'utf8')).toBe(description);
  });

  it('may start from any that comes with Custos', async () => {
    const { connectors } = await test.call('connectors.list');
    for (const { name } of connectors.filter(({ id }) => id === null)) {
      const { text, summary } = await test.call('connectors.read', { name });
      expect(summary?.isTrusted).toBe(true);
      const copy = { ...(JSON.parse(text!) as object), name: 'kiosk' };
      const { mistakes } = await test.call('connectors.read', { text: JSON.stringify(copy) });
      // Deleting by a filter is for those that come with Custos alone.
      expect(mistakes.filter(({ where }) => !where.endsWith('request.filter'))).toEqual([]);
    }
  });
});

describe('a wrong description', () => {
  const wrong = description.replace('"rows": "items"', '"rowz": "items"');
  const line = wrong.split('\n').findIndex((one) => one.includes('rowz')) + 1;

  it('is refused with the line and the reason, and nothing is stored', async () => {
    const problem = await test.call('connectors.add', { text: wrong }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: 'connector.invalid' });
    const { mistakes } = (problem as Problem).details as { mistakes: { line: number; reason: { de: string } }[] };
    expect(mistakes.find((mistake) => mistake.line === line)?.reason.de).toContain('rowz');
    expect(await find('kiosk')).toBeUndefined();
  });

  it('can be read, to be corrected', async () => {
    const read = await test.call('connectors.read', { text: wrong });
    expect(read).toMatchObject({ text: wrong, summary: null });
    expect(read.mistakes.map((mistake) => mistake.line)).toContain(line);
  });

  it('in a file shows nothing of the file, which may be any', async () => {
    const from = path.join(test.folder, 'letter.txt');
    writeFileSync(from, 'my own words');
    const read = await test.call('connectors.read', { from });
    expect(read).toMatchObject({ text: null, summary: null });
    expect(JSON.stringify(read)).not.toContain('own words');
  });

  it.each([
    ['a folder', '.'],
    ['nothing', 'nowhere.json'],
  ])('that is %s is refused', async (_what, name) => {
    const from = path.join(test.folder, name);
    expect(await problemCode(test.call('connectors.add', { from }))).toBe('connector.fileUnreadable');
  });
});
