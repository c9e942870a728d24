import path from 'node:path';
import { hostileNames } from '../../../../shared/testing/hostile-strings/index.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkCaseFile, unpackCaseFile } from '../../case-files/testing/check-case-file.ts';
import { expectHarmless } from '../../case-files/testing/expect-harmless.ts';
import { verifyCertificate } from '../../erasure/index.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openErasureTest, type ErasureTest } from '../erasing/testing/erasure-fixture.ts';

const reason = { purpose: 'request' };
let erasure: ErasureTest;
beforeEach(async () => {
  erasure = await openErasureTest();
}, 60_000);
afterEach(() => erasure.dispose());

it('the file of an erasure holds its signed certificate and read-backs, names nobody concerned, and is checked alone', async () => {
  const { test, requestId: id } = erasure;
  await erasure.run('requests.planErasure');
  const { id: planId } = await erasure.plan();
  const write = (name: string) =>
    test.call('requests.exportErasureFile', { planId, reason, language: 'en', to: path.join(test.folder, name) });
  expect(await problemCode(write('early'))).toBe('erasure.open');
  await erasure.run('requests.execute');
  const file = await write('erasure');
  const files = await unpackCaseFile(file.path, path.join(test.folder, 'unpacked'));
  for (const name of ['documents/01.pdf', 'documents/02.json'])
    expect(verifyCertificate(files.get(name)!)).toMatchObject({ intact: true, publicKey: file.publicKey });
  const page = files.get('index.html')!.toString();
  for (const said of ['Read-backs', 'GET /v1/conversations/{id}', 'requests.execute (done)'])
    expect(page).toContain(said);
  for (const [name, bytes] of files)
    for (const word of ['Jörg', 'jörg.müller', 'person-1'])
      expect(bytes.includes(word), `${name}: ${word}`).toBe(false);
  expect(checkCaseFile(file.path)).toMatchObject({ intact: true, exitCode: 0, entries: file.entries });
  const { events } = await test.call('requests.get', { id });
  expect(events.map(({ type }) => type)).toContain('certified');
}, 60_000);

it('the file of an erasure at systems with hostile names runs nothing and keeps its signature', async () => {
  const { test, backendIds } = erasure;
  const names = hostileNames().filter((name) => name.isWellFormed() && name.trim() !== '');
  const name = ['=HYPERLINK("http://evil.example")<script>', ...names].join(' ').slice(0, 200);
  await test.call('backends.update', { id: backendIds[0]!, name });
  const { plan } = await erasure.erase();
  const to = path.join(test.folder, 'hostile');
  const file = await test.call('requests.exportErasureFile', { planId: plan.id, reason, to });
  const files = await unpackCaseFile(file.path, `${to}-unpacked`);
  expect(files.get('index.html')!.toString()).toContain('=HYPERLINK(');
  await expectHarmless(files);
  expect(checkCaseFile(file.path)).toMatchObject({ intact: true, exitCode: 0 });
}, 60_000);
