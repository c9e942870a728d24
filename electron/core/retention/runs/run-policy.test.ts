import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { addConversation, firstInstant, minute } from '../../../sample/testing/start-test-server.ts';
import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import { verifyCertificate } from '../../erasure/index.ts';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openRetentionTest, type RetentionTest } from '../testing/retention-fixture.ts';

let retention: RetentionTest;
afterEach(() => retention.dispose());

const preview = (policyId: string) => retention.test.call('retention.preview', { policyId });

describe('a preview', () => {
  it('says what would go, by bot and month, and deletes nothing', async () => {
    retention = await openRetentionTest();
    const before = retention.left();
    const id = await retention.save();
    const answer = await preview(id);
    expect(answer).toMatchObject({ notYet: 0, withoutStart: 0, sinceLastRun: null, isDeletable: true });
    expect(answer.due.conversations).toBe(before);
    expect(answer.byBot.reduce((sum, { conversations }) => sum + conversations, 0)).toBe(before);
    expect(answer.byMonth.map(({ month }) => month)).toEqual(['2026-03']);
    expect(answer.samples.length).toBeGreaterThan(3);
    expect([retention.left(), retention.deletions().size]).toEqual([before, 0]);
  });

  it('counts what is past its period and stays, with the reason', async () => {
    retention = await openRetentionTest();
    const { test } = retention;
    const id = await retention.save();
    const [first] = (await preview(id)).samples;
    const contracts = await retention.activate({ purpose: 'Verträge', period: { amount: 6, unit: 'years' } });
    expect(await preview(id)).toMatchObject({ due: { conversations: 0 }, kept: { longerPurpose: retention.left() } });
    await test.call('retention.policies.retire', { id: contracts, note: 'Probe' });
    const later = await retention.save({ start: 'contractEnd', purpose: 'x' });
    expect((await preview(later)).withoutStart).toBe(retention.left());
    const target = { kind: 'conversation' as const, conversationId: first!.conversationId };
    await test.call('retention.starts.record', { target, start: 'contractEnd', at: '2026-04-01T00:00:00Z' });
    expect((await preview(later)).due.conversations).toBe(1);
  });
});

describe('a run', () => {
  it('deletes what is due, reads it back, erases the copy and is certified', async () => {
    retention = await openRetentionTest();
    const { test } = retention;
    const id = await retention.activate();
    const { due } = await preview(id);
    const job = await retention.run(id);
    expect(job).toMatchObject({ state: 'done', result: { isFinished: true, problems: [] } });
    expect([retention.left(), [...retention.deletions().values()].every((times) => times === 1)]).toEqual([0, true]);
    const [run] = await retention.runs(id);
    expect(run).toMatchObject({ state: 'verified', counts: { gone: due.conversations + 1 }, certificateId: null });
    expect((await test.call('backends.list', {})).backends[0]).toMatchObject({ conversations: 0, messages: 0 });
    const to = path.join(test.folder, 'run.json');
    await test.call('retention.certificate', { planId: run!.planId, format: 'json', to });
    expect(verifyCertificate(readFileSync(to))).toMatchObject({ intact: true });
    const body = JSON.parse(readFileSync(to, 'utf8')) as { occasion: object; systems: object[] };
    expect(body.occasion).toMatchObject({ right: 'retention', reference: 'Kundenfragen', isOnePersonMode: true });
    expect(body.systems[0]).toMatchObject({ gone: due.conversations, after: { conversations: 0 } });
    expect((await retention.runs(id))[0]!.certificateId).not.toBeNull();
    expect((await preview(id)).sinceLastRun).toMatchObject({ newlyDue: 0 });
  });

  it('says in its certificate what was deleted by hand, once somebody recorded how he saw it', async () => {
    retention = await openRetentionTest();
    const { test, backendId } = retention;
    const id = await retention.activate();
    await retention.run(id);
    const [{ planId, residuals }] = (await retention.runs(id)) as [RetentionRun];
    expect(residuals.length).toBeGreaterThan(1);
    expect(residuals.every(({ isDone, doneBy }) => !isDone && doneBy === null)).toBe(true);
    const certified = async (name: string) => {
      const to = path.join(test.folder, name);
      const { certificateId } = await test.call('retention.certificate', { planId, format: 'json', to });
      const bytes = readFileSync(to);
      expect(verifyCertificate(bytes)).toMatchObject({ intact: true });
      const { systems } = JSON.parse(bytes.toString()) as { systems: { residuals: { isDone: boolean }[] }[] };
      return { certificateId, done: systems[0]!.residuals.map(({ isDone }) => isDone) };
    };
    const before = await certified('before.json');
    expect(new Set(before.done)).toEqual(new Set([false]));

    const where = residuals[0]!.where.en;
    const record = (isDone: boolean, evidence = '', of = where) =>
      test.call('retention.recordResidual', { planId, backendId, where: of, isDone, evidence });
    expect(await problemCode(record(true))).toBe('request.evidenceNeeded');
    expect(await problemCode(record(true, 'x', 'nowhere'))).toBe('retention.residualUnknown');
    await record(true, 'Mail des Betriebs');
    const [run] = await retention.runs(id);
    expect(run!.residuals[0]).toMatchObject({ isDone: true, evidence: 'Mail des Betriebs', doneBy: 'Dana Probst' });
    expect(run!.residuals[1]).toMatchObject({ isDone: false });
    const after = await certified('after.json');
    expect(after.done).toEqual([true, ...before.done.slice(1)]);
    expect(after.certificateId).not.toBe(before.certificateId);

    await record(false);
    expect((await retention.runs(id))[0]!.residuals[0]).toMatchObject({ isDone: false, evidence: '', doneAt: null });
    const { entries } = await test.call('audit.list', { procedure: 'retention.recordResidual' });
    expect(JSON.stringify(entries)).not.toContain('Mail des Betriebs');
    expect(entries[0]?.refs).toMatchObject({ planId, isDone: false });
  });

  it('leaves what was written to since the sync', async () => {
    retention = await openRetentionTest();
    const { server } = retention;
    const id = await retention.activate();
    server.store
      .exec(`INSERT INTO message VALUES ('c-01', 3, 'person', NULL, ${firstInstant + 90 * minute}, 'Noch etwas');
      UPDATE conversation SET message_count = 4 WHERE id = 'c-01'`);
    await retention.run(id);
    expect(retention.left()).toBe(1);
    expect((await server.get('/v1/conversations/c-01')).status).toBe(200);
  });

  it('of a draft or of nothing due deletes nothing', async () => {
    retention = await openRetentionTest();
    const draft = await retention.save();
    const { call } = retention.test;
    expect(await problemCode(call('retention.run', { policyId: draft }))).toBe('retention.policyNotActive');
    const long = await retention.activate({ period: { amount: 20, unit: 'years' } });
    expect((await retention.run(long)).result).toMatchObject({ planId: null, isFinished: true });
    expect(retention.deletions().size).toBe(0);
  });

  it('needs a second person, who agrees to so many conversations', async () => {
    retention = await openRetentionTest({}, { worksAlone: false });
    const { test } = retention;
    await addPerson(test, 'decisionMaker', 'decider');
    const id = await retention.save();
    expect(await problemCode(test.call('retention.policies.activate', { id }))).toBe('approval.needed');
    await agree('retention.policies.activate', { id });
    await test.call('retention.policies.activate', { id });
    expect(await problemCode(test.call('retention.run', { policyId: id }))).toBe('approval.needed');
    await agree('retention.run', { policyId: id });
    addConversation(retention.server.store, 'c-new', firstInstant);
    expect((await retention.run(id)).result).toMatchObject({ isFinished: true });
    const [policy] = (await test.call('retention.policies.list', {})).policies;
    expect(policy!.approval).toMatchObject({ by: 'Person decider' });
  });
});

describe('a schedule', () => {
  it('runs by itself up to the stated count, and asks again above it', async () => {
    retention = await openRetentionTest({}, { resumesJobs: true });
    const { test, backendId } = retention;
    const id = await retention.activate();
    const many = retention.left();
    await test.call('retention.policies.schedule', { id, schedule: { everyDays: 1, upTo: many - 1 } });
    expect(await runningJobs()).toEqual([]);
    await test.call('retention.policies.schedule', { id, schedule: { everyDays: 1, upTo: many } });
    for (const jobId of await runningJobs()) await test.waitForJob(jobId);
    expect(retention.left()).toBe(0);
    expect((await test.call('audit.list', { limit: 50 })).entries).toContainEqual(
      expect.objectContaining({ procedure: 'retention.run', refs: expect.objectContaining({ scheduled: true }) }),
    );
    expect((await test.call('retention.policies.list', { backendId })).policies[0]!.schedule).toMatchObject({
      upTo: many,
    });
  });
});

async function runningJobs(): Promise<string[]> {
  const { jobs } = await retention.test.call('jobs.list', {});
  return jobs.flatMap(({ id, procedure }) => (procedure === 'retention.run' ? [id] : []));
}

async function agree(procedure: string, input: Record<string, unknown>): Promise<void> {
  const { test } = retention;
  const { id } = await test.call('approvals.request', { procedure, input, note: 'Löschfrist abgelaufen' });
  await switchTo(test, 'decider');
  await test.call('approvals.decide', { id, decision: 'approve', note: 'geprüft' });
  await switchToOwner(test);
}
