import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventMessage } from '../../../shared/contract/messages.ts';
import type { JobSummary } from '../../../shared/contract/jobs.ts';
import type { InputOf, ProcedureName, ReplyOf } from '../../../shared/contract/index.ts';
import type { NetworkSettings } from '../backends/index.ts';
import { startCore, type Core } from '../index.ts';
import { seedStore } from '../../sample/seed/seed-store.ts';
import { openStore } from '../../sample/store/open-store.ts';

export const testPassphrase = 'correct horse battery staple';
export const testUser = 'dpo';

export interface TestCore {
  core: Core;
  /** Holds the vault and everything else this test writes. */
  folder: string;
  vaultPath: string;
  recoveryCode: string;
  events: EventMessage[];
  logLines: string[];
  call<Name extends ProcedureName>(name: Name, input?: InputOf<Name>): Promise<ReplyOf<Name>>;
  /** Starts a job and waits for its end. */
  finish(name: 'backends.sync' | 'backends.remove', id: string): Promise<JobSummary>;
  waitForJob(jobId: string): Promise<JobSummary>;
  unlock(): Promise<void>;
  dispose(): Promise<void>;
}

interface Options {
  now?: () => number;
  folder?: string;
  hasVault?: boolean;
  /** Nobody else is asked before something is deleted. */
  worksAlone?: boolean;
  resumesJobs?: boolean;
  network?: Partial<NetworkSettings>;
  /** 0 to 1: how much of its everyday conversations the sample chatbot has, once it is added. */
  sampleShare?: number;
}

/** A core with a fresh vault in a fresh folder: the same code the window runs, without a window. */
export async function openTestCore(options: Options = {}): Promise<TestCore> {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'custos-test-'));
  const vaultPath = path.join(folder, 'test.custos');
  const sampleDataDir = path.join(folder, 'sample');
  if (options.sampleShare !== undefined) seedSample(sampleDataDir, options.sampleShare);
  const events: EventMessage[] = [];
  const logLines: string[] = [];
  const listeners = new Set<(message: EventMessage) => void>();
  const core = startCore({
    defaultVaultPath: vaultPath,
    sampleDataDir,
    sampleWorker: new URL('../../sample/worker.ts', import.meta.url),
    resumesJobs: options.resumesJobs ?? false,
    now: options.now ?? (() => Date.now()),
    network: options.network ?? {},
    log: (line) => logLines.push(line),
    emit(message) {
      events.push(message);
      for (const listener of listeners) listener(message);
    },
  });

  const call = (name: ProcedureName, input: unknown = {}) => core.call(name, input as never) as never;

  async function waitForJob(jobId: string): Promise<JobSummary> {
    const ended = Promise.withResolvers<JobSummary>();
    const settle = (job: JobSummary): void => {
      if (job.id === jobId && job.state !== 'running') ended.resolve(job);
    };
    const listener = (message: EventMessage): void => {
      if (message.event === 'job.changed') settle(message.payload);
    };
    listeners.add(listener);
    settle(await core.call('jobs.get', { id: jobId }));
    return ended.promise.finally(() => listeners.delete(listener));
  }

  let recoveryCode = '';
  if (options.hasVault !== false) {
    const created = await core.call('vault.create', {
      user: testUser,
      displayName: 'Dana Probst',
      passphrase: testPassphrase,
      controller: { name: 'Muster Versicherung AG' },
    });
    recoveryCode = created.recoveryCode;
    if (options.worksAlone) await core.call('approvals.setMode', { mode: 'onePerson' });
  }

  return {
    core,
    folder,
    vaultPath,
    recoveryCode,
    events,
    logLines,
    call,
    waitForJob,
    async finish(name, id) {
      const { jobId } = await core.call(name, { id });
      return waitForJob(jobId);
    },
    async unlock() {
      await core.call('vault.unlock', { user: testUser, passphrase: testPassphrase });
    },
    async dispose() {
      await core.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function seedSample(folder: string, share: number): void {
  const store = openStore(folder);
  seedStore(store, share);
  store.close();
}

/** The stable code of the problem a call ends with; null when it succeeds. */
export async function problemCode(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
