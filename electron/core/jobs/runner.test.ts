import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventMessage } from '../../../shared/contract/messages.ts';
import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { Context } from '../context.ts';
import type { JobControl, JobPlan } from '../handlers.ts';
import type { Host } from '../host.ts';
import { openTestCore, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { inRegister } from '../vault/index.ts';
import { unlockVault } from '../vault/unlock.ts';
import { findInterrupted, JobRunner, settleInterrupted } from './index.ts';
import { readRow, toSummary } from './rows.ts';

let test: TestCore;
let context: Context;
let jobs: JobSummary[];
// A busy machine takes its time.
const patient = { timeout: 20_000 };
const input = { id: '01a2036c-b12a-7795-9c81-2794e9d46d33' };

beforeEach(async () => {
  test = await openTestCore();
  await test.call('vault.lock');
  jobs = [];
  const host: Host = {
    defaultVaultPath: test.vaultPath,
    sampleDataDir: test.folder,
    sampleWorker: new URL('file:///nowhere'),
    resumesJobs: false,
    now: () => Date.now(),
    log: () => undefined,
    emit: (message: EventMessage) => {
      if (message.event === 'job.changed') jobs.push(message.payload);
    },
  };
  context = new Context(host, new JobRunner(host));
  context.openVault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
});
afterEach(async () => {
  await context.jobs.interruptAll();
  await context.heldVault.close();
  await test.dispose();
});

const start = (run: (control: JobControl) => Promise<unknown>, rest: Partial<JobPlan<unknown>> = {}) =>
  context.jobs.start(context, 'backends.sync', input, { subjectId: 'bot', run, ...rest });

const untilAborted = ({ signal }: JobControl) =>
  new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

/** Every job in these tests is either finished or interrupted by this. */
async function stateAfterEnd(id: string): Promise<JobSummary> {
  await context.jobs.interruptAll();
  return toSummary(readRow(context.register, id)!, Date.now());
}

const phases = () =>
  context.register
    .all<{ body: string }>({
      compile: () => ({ sql: 'SELECT body FROM audit_entry ORDER BY seq', parameters: [] }) as never,
    })
    .map(({ body }) => JSON.parse(body) as { procedure: string; phase: string })
    .filter(({ procedure }) => procedure === 'backends.sync')
    .map(({ phase }) => phase);

describe('a job', () => {
  it('is logged as begun and as done, keeps its result and runs its last register changes', async () => {
    let hasFinished = false;
    const id = start(async () => ({ conversations: 3 }), { finish: () => (hasFinished = true) });
    await expect.poll(() => jobs.at(-1)?.state, patient).toBe('done');
    expect(await stateAfterEnd(id)).toMatchObject({ state: 'done', result: { conversations: 3 }, problem: null });
    expect(hasFinished).toBe(true);
    expect(phases()).toEqual(['begun', 'done']);
  });

  it('that fails says why by code, and the log says that it failed', async () => {
    const id = start(() => Promise.reject(new Problem('backend.unreachable')));
    await expect.poll(() => jobs.at(-1)?.state, patient).toBe('failed');
    expect((await stateAfterEnd(id)).problem).toMatchObject({ code: 'backend.unreachable' });
    expect(phases()).toEqual(['begun', 'failed']);
  });

  it('whose end cannot be stored is reported as failed and leaves its subject free', async () => {
    start(async () => null, {
      finish() {
        throw new Problem('storage.full');
      },
    });
    await expect.poll(() => jobs.at(-1), patient).toMatchObject({ state: 'failed', problem: { code: 'storage.full' } });
    expect(context.jobs.isBusy('bot')).toBe(false);
  });

  it('that is cancelled keeps its counts', async () => {
    const id = start(async (control) => {
      control.progress(7, 10);
      return untilAborted(control);
    });
    await expect.poll(() => jobs.some(({ done }) => done === 7), patient).toBe(true);
    expect(context.jobs.cancel(id)).toBe(true);
    expect(await stateAfterEnd(id)).toMatchObject({ state: 'cancelled', done: 7, total: 10 });
    expect(context.jobs.cancel(id)).toBe(false);
  });

  it('has its subject to itself', async () => {
    start(untilAborted);
    expect(() => start(untilAborted)).toThrow(expect.objectContaining({ code: 'job.busy' }));
  });

  it('states the seconds left at the pace so far', () => {
    const row = {
      state: 'running',
      done: 50,
      total: 200,
      started_at: 0,
      finished_at: null,
      result: null,
      problem: null,
    };
    expect(toSummary(row as never, 10_000).remainingSeconds).toBe(30);
    expect(toSummary({ ...row, total: null } as never, 10_000).remainingSeconds).toBeNull();
  });
});

describe('a job cut short', () => {
  it('by locking is interrupted and can go on', async () => {
    const id = start(untilAborted);
    expect((await stateAfterEnd(id)).state).toBe('interrupted');
    expect(findInterrupted(context)).toEqual([{ procedure: 'backends.sync', input, resumes: { resumes: id } }]);
    start(async () => null);
    await expect.poll(() => jobs.at(-1)?.state, patient).toBe('done');
    expect(findInterrupted(context)).toEqual([]);
  });

  it('does not go on a second time when the clock was set back in between', async () => {
    const id = start(untilAborted);
    await stateAfterEnd(id);
    const { input: _input, ...interrupted } = readRow(context.register, id)!;
    const early = { ...interrupted, id: '00000000-0000-7000-8000-000000000000', input: '{}', state: 'done' as const };
    context.heldVault.register.write((register) => register.run(inRegister.insertInto('job').values(early)));
    expect(findInterrupted(context)).toEqual([]);
  });

  it('by a crash is settled at the next unlock, with an entry in the log', async () => {
    const id = start(untilAborted);
    // What a killed process leaves: the row says running, and nobody runs it.
    context.heldVault.register.write((register) => settleInterrupted(register, Date.now(), true));
    expect(readRow(context.register, id)!.state).toBe('interrupted');
    expect(phases()).toEqual(['begun', 'settled']);
  });
});
