import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { startTestServer, testToken, type TestServer } from '../sample/testing/start-test-server.ts';
import { addChatbot, openTerminal, type Terminal } from './testing/open-terminal.ts';

/** person-1 has twenty conversations there, person-2 one; all of March 2026. */
let server: TestServer;
let terminal: Terminal;
let backendId: string;
let policyId: string;
let holdId: string;
let planId: string;

beforeAll(async () => {
  server = await startTestServer();
  terminal = await openTerminal({ name: 'max', role: 'decisionMaker' });
  backendId = await addChatbot(terminal, { baseUrl: server.baseUrl, token: testToken });
});
afterAll(async () => {
  await terminal?.close();
  await server?.close();
});

type Policy = InputOf<'retention.policies.save'>['policy'];
const draft = async (changes: Partial<Policy> = {}): Promise<string> => {
  const policy: Policy = {
    name: 'Kundenfragen',
    backendId,
    purpose: 'Beantwortung von Fragen',
    period: { amount: 30, unit: 'days' },
    reason: 'Rückfragen kommen in den ersten Wochen.',
    legalBasis: 'Art. 6 Abs. 1 Buchst. b DSGVO',
    owner: 'Kundenservice',
    reviewOn: '2099-12-31',
    ...changes,
  };
  return (await terminal.call('retention.policies.save', { policy })).id;
};
const preview = (id: string) => terminal.call('retention.preview', { policyId: id });
const left = async (): Promise<string[]> =>
  ((await server.get('/v1/conversations?limit=200')).body as { items: { id: string }[] }).items.map(({ id }) => id);

describe('retention from a terminal', () => {
  it('puts a draft into force after advice, with the word of a second person', async () => {
    policyId = await draft();
    await terminal.call('retention.policies.advise', { id: policyId, text: 'So ist es gut.' });
    await terminal.signIn('max');
    expect(await terminal.problemOf('retention.policies.activate', { id: policyId })).toBe('approval.needed');
    await terminal.callAgreed('retention.policies.activate', { id: policyId });
    expect((await terminal.call('retention.policies.list')).policies).toMatchObject([
      { id: policyId, state: 'active', advice: { by: 'Dana Probst' }, approval: { by: 'Dana Probst' } },
    ]);
  });

  it('says what would go, and what a legal hold keeps', async () => {
    expect(await preview(policyId)).toMatchObject({ due: { conversations: 21 }, kept: { hold: 0 } });
    const scope = { kind: 'person' as const, backendId, externalId: 'person-2' };
    expect(await terminal.call('retention.holds.preview', { scope })).toEqual({ conversations: 1 });
    const dates = { reviewOn: '2099-12-31' };
    const set = await terminal.call('retention.holds.set', { scope, reason: 'Klage', owner: 'Recht', dates });
    holdId = set.id;
    expect(await preview(policyId)).toMatchObject({ due: { conversations: 20 }, kept: { hold: 1 } });
    expect((await left()).length).toBe(21);
  });

  it('records when a contract ended, from which another period runs', async () => {
    const contracts = await draft({ purpose: 'Verträge', start: 'contractEnd' });
    expect(await preview(contracts)).toMatchObject({ due: { conversations: 0 }, withoutStart: 21 });
    const target = { kind: 'person' as const, backendId, externalId: 'person-1' };
    await terminal.call('retention.starts.record', { target, start: 'contractEnd', at: '2026-04-01T00:00:00Z' });
    expect(await terminal.call('retention.starts.list')).toMatchObject({ total: 1, starts: [{ target }] });
    expect(await preview(contracts)).toMatchObject({ due: { conversations: 20 }, withoutStart: 1 });
  });

  it('deletes what is due with the word of a second person, and leaves what is held', async () => {
    expect(await terminal.problemOf('retention.run', { policyId })).toBe('approval.needed');
    const run = await terminal.callAgreed('retention.run', { policyId });
    // The copy in the vault counts as one.
    expect(run).toMatchObject({ isFinished: true, problems: [], counts: { gone: 21 } });
    planId = run.planId!;
    expect(await left()).toEqual(['c-long']);
    expect((await terminal.call('retention.runs', { policyId })).runs).toMatchObject([{ planId, state: 'verified' }]);
    const { items } = await terminal.call('retention.runItems', { planId, state: 'gone' });
    expect(items.filter(({ resource }) => resource === 'conversation')).toHaveLength(20);
  });

  it.each(['json', 'pdf'] as const)('certifies the run as %s, which is checked without the vault', async (format) => {
    const to = path.join(terminal.folder, `run.${format}`);
    const { certificateId } = await terminal.call('retention.certificate', { planId, format, to });
    const { code, stdout } = await terminal.verifyCertificate(to);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { intact: true, format, certificateId }]);
  });

  it('notices a certificate that was changed', async () => {
    const forged = path.join(terminal.folder, 'forged.json');
    writeFileSync(
      forged,
      readFileSync(path.join(terminal.folder, 'run.json'), 'utf8').replace('"gone": 20', '"gone": 19'),
    );
    const { code, stdout } = await terminal.verifyCertificate(forged);
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { intact: false, problem: 'the signature is wrong' }]);
  });

  it('names in the certificate who asked and who agreed', async () => {
    const body = JSON.parse(readFileSync(path.join(terminal.folder, 'run.json'), 'utf8')) as object;
    expect(body).toMatchObject({
      occasion: { right: 'retention', requestedBy: 'Person max', approvedBy: 'Dana Probst', isOnePersonMode: false },
      systems: [{ before: { conversations: 20 }, gone: 20, after: { conversations: 0 } }],
    });
  });

  it('releases a hold with the word of a second person, after which the policy applies again', async () => {
    const release = { id: holdId, note: 'Vergleich' };
    expect(await terminal.problemOf('retention.holds.release', release)).toBe('approval.needed');
    await terminal.callAgreed('retention.holds.release', release);
    expect(await preview(policyId)).toMatchObject({ due: { conversations: 1 }, kept: { hold: 0 } });
    const [hold] = (await terminal.call('retention.holds.list', { includeReleased: true })).holds;
    expect(hold).toMatchObject({ id: holdId, state: 'released', releasedBy: 'Person max' });
    expect(await terminal.call('audit.verify')).toMatchObject({ intact: true });
  });
});
