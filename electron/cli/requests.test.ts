import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract/index.ts';
import { openArchive } from '../core/documents/testing/read-archive.ts';
import { readPdf } from '../core/documents/testing/read-pdf.ts';
import { startTestServer, testToken, type TestServer } from '../sample/testing/start-test-server.ts';
import { runProgram, startRun, type CliRun } from './testing/start-cli.ts';

const passphrase = 'correct horse battery staple';
const secondPassphrase = 'an own sentence of max';
const email = 'jörg.müller@example.de';
let folder: string;
let server: TestServer;
let run: CliRun;

const env = (more: Record<string, string> = {}) => ({
  CUSTOS_USER_DATA: folder,
  HOME: folder,
  CUSTOS_PASSPHRASE: passphrase,
  ...more,
});
const inFolder = (name: string) => path.join(folder, name);
const onVault = (...words: string[]) => ['--vault', inFolder('cli.custos'), ...words];
const asDana = () => startRun(onVault('--user', 'dpo'), env());

/** A vault that holds what a chatbot system has. Jörg has twenty conversations of three messages there. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'custos-cli-'));
  server = await startTestServer({ now: Date.now });
  const create = { user: 'dpo', displayName: 'Dana Probst', controller: 'Muster AG' };
  const created = await runProgram('index.ts', onVault('vault.create', JSON.stringify(create)), env());
  expect(created.code, created.stderr).toBe(0);
  run = asDana();
  const place = { baseUrl: server.baseUrl, credentials: { token: testToken }, allowPrivate: true };
  const { id } = await run.call('backends.add', { connector: 'open-admin-api', name: 'Shop', ...place });
  await run.call('backends.sync', { id });
});
afterEach(async () => {
  await run.end();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A pasted mail becomes a case, whose person is recognised and found. */
async function openCase(asks: string): Promise<{ id: string; opened: OutputOf<'requests.open'> }> {
  const mail = { format: 'text' as const, content: `Von: Jörg Müller <${email}>\nBetreff: DSGVO\n\n${asks}` };
  const read = await run.call('requests.readMail', mail);
  const { kind, person, identifiers, language, text } = read;
  const receivedAt = new Date().toISOString();
  const about = { person, identifiers, language, text, mail, receivedAt };
  const opened = await run.call('requests.open', { kind: kind ?? 'inquiry', ...about });
  const { id } = opened;
  await run.call('requests.checkIdentity', {
    id,
    result: 'confirmed',
    method: 'knownAddress',
    evidence: 'wrote from the address we know',
  });
  await run.call('requests.findSubjects', { id });
  const { links } = await run.call('requests.links', { id });
  const linkIds = links.map((link) => link.id);
  await run.call('requests.decideLinks', { id, linkIds, decision: 'accepted' });
  return { id, opened };
}

it('takes a pasted mail to a package that the passphrase of its letter opens', async () => {
  const search = { identifiers: [{ kind: 'email', value: email }], reason: { purpose: 'request' as const } };
  const { proposals, unsearched } = await run.call('subjects.search', search);
  expect(proposals).toMatchObject([{ target: 'person', externalId: 'person-1', conversations: 20 }]);
  expect(unsearched).toEqual([]);

  const { id, opened } = await openCase('Ich bitte um Auskunft nach Art. 15 DSGVO.');
  const found = await run.call('requests.get', { id });
  expect(found).toMatchObject({ kind: 'access', regime: 'EU', identity: 'confirmed', number: opened.number });
  const computed = await run.call('deadlines.compute', {
    regime: 'EU',
    right: 'access',
    receivedAt: found.receivedAt,
    language: 'en',
  });
  expect(computed).toMatchObject({ dueOn: opened.dueOn, isSuspended: false });
  expect(computed.steps.map(({ source }) => source.citation).join('\n')).toContain('12(3)');
  const calendar = await run.call('deadlines.export', {
    entries: [{ uid: opened.number, title: `${opened.number} access`, on: opened.dueOn }],
    to: inFolder('dates'),
  });
  expect(readFileSync(calendar.path, 'utf8')).toContain(`DTSTART;VALUE=DATE:${opened.dueOn.replaceAll('-', '')}`);

  const places = { to: inFolder('copy'), passphraseLetterTo: inFolder('passphrase.pdf') };
  expect(await run.refusal('requests.package', { id, ...places })).toBe('disclosure.unreviewed');
  const { conversations } = await run.call('requests.scope', { id });
  expect(conversations).toHaveLength(20);
  for (const { conversationId } of conversations) await run.call('requests.decideAll', { id, conversationId });
  const written = await run.call('requests.package', { id, ...places });
  expect(written).toMatchObject({ conversations: 20, messages: 60, unreviewed: 0 });

  const archive = readFileSync(written.path);
  await expect(openArchive(archive, 'something else')).rejects.toThrow();
  const letter = (await readPdf(readFileSync(written.passphraseLetterPath))).pages.join(' ').replace(/\s+/g, '');
  const files = await openArchive(archive, /(?:[a-z]{5}-){4}[a-z]{5}/.exec(letter)?.[0]);
  const json = [...files].find(([name]) => name.endsWith('.json'))?.[1];
  expect(Buffer.from(json ?? []).toString()).toContain('c-01 message 0');
}, 300_000);

it('erases a person on the word of a second one, with a certificate that is checked without the vault', async () => {
  const second = { name: 'max', displayName: 'Max Berger', role: 'decisionMaker' as const };
  const { invitationCode } = await run.call('users.add', second);
  const { id } = await openCase('Bitte löschen Sie alle meine Daten (Art. 17 DSGVO).');
  const { planId } = await run.call('requests.planErasure', { id });
  expect(await run.refusal('requests.execute', { id, planId })).toBe('approval.needed');
  const wanted = { procedure: 'requests.execute', input: { id, planId }, note: 'asked by the person' };
  const approval = await run.call('approvals.request', wanted);
  expect(approval.effects[0]).toMatchObject({ values: { conversations: 20, messages: 60, systems: 1 } });
  const decision = { id: approval.id, decision: 'approve' as const, note: 'seen' };
  expect(await run.refusal('approvals.decide', decision)).toBe('approval.ownRequest');
  await run.end();

  const asMax = onVault('--user', 'max');
  const chosen = await runProgram('index.ts', [...asMax, 'vault.changePassphrase', '{}'], {
    ...env({ CUSTOS_PASSPHRASE: invitationCode, CUSTOS_NEW_PASSPHRASE: secondPassphrase }),
  });
  expect(chosen.code, chosen.stderr).toBe(0);
  const max = env({ CUSTOS_PASSPHRASE: secondPassphrase });
  const decided = await runProgram('index.ts', [...asMax, 'approvals.decide', JSON.stringify(decision)], max);
  expect(decided.code, decided.stderr).toBe(0);
  expect((await server.get('/v1/people/person-1')).status).toBe(200);

  run = asDana();
  const erased = await run.call('requests.execute', { id, planId });
  expect(erased).toMatchObject({ counts: { gone: 22 }, problems: [], isFinished: true });
  expect((await server.get('/v1/people/person-1')).status).toBe(404);
  expect((await server.get('/v1/conversations')).body).toMatchObject({ total: 1, items: [{ id: 'c-long' }] });

  for (const format of ['json', 'pdf'] as const) {
    const to = inFolder(`certificate.${format}`);
    const { certificateId } = await run.call('requests.certificate', { planId, format, language: 'de', to });
    const verified = await runProgram('verify-certificate.ts', [to]);
    expect(verified, verified.stderr).toMatchObject({ code: 0 });
    expect(JSON.parse(verified.stdout)).toMatchObject({ intact: true, format, certificateId });
    const others = await runProgram('verify-certificate.ts', [to, 'another key']);
    expect(others.code).toBe(1);
  }
  expect(await run.call('audit.verify', {})).toMatchObject({ intact: true });
}, 300_000);
