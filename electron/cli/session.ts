import path from 'node:path';
import type { EventMessage } from '../../shared/contract/messages.ts';
import { isProcedureName, procedures } from '../../shared/contract/index.ts';
import type { JobSummary } from '../../shared/contract/jobs.ts';
import { Problem } from '../../shared/errors/problem.ts';
import { startCore, toProblem, type Core } from '../core/index.ts';
import { UsageError, type Place } from './arguments.ts';
import { userDataFolder, vaultFolder } from './default-place.ts';
import { showProgress } from './progress.ts';
import { fillSecrets } from './fill-secrets.ts';

const opening = new Set<string>(['vault.create', 'vault.unlock', 'vault.recover', 'vault.restore']);

function withdrawsAccess(name: string, reply: unknown): boolean {
  return name === 'users.remove' || (name === 'users.setRole' && (reply as { rotationDue: boolean }).rotationDue);
}

/** One run of the command line: unlocks when a call first needs it, and runs jobs to their end. */
export class CliSession {
  readonly #place: Place;
  readonly #core: Core;
  readonly #jobListeners = new Set<(job: JobSummary) => void>();
  /** After an explicit vault.lock, calls are answered as to anyone before a locked vault. */
  #wasLocked = false;

  constructor(place: Place, sampleWorker: URL) {
    this.#place = place;
    this.#core = startCore({
      defaultVaultPath: vaultFolder(place.vault),
      sampleDataDir: path.join(userDataFolder(), 'sample-chatbot'),
      sampleWorker,
      resumesJobs: false,
      now: () => Date.now(),
      log: (line) => process.stderr.write(`${line}\n`),
      emit: (message) => this.#receive(message),
    });
  }

  /** @throws Problem, UsageError */
  async call(name: string, input: unknown): Promise<unknown> {
    if (!isProcedureName(name)) throw new Problem('procedure.unknown');
    if (procedures[name].permission !== 'anyone' && !this.#wasLocked) await this.#unlock();
    const reply: unknown = await this.#core.call(name, (await this.#withSecrets(name, input)) as never);
    if (name === 'vault.lock') this.#wasLocked = true;
    if (opening.has(name)) this.#wasLocked = false;
    const isJob = procedures[name].kind === 'job';
    const answer = isJob ? await this.#finish((reply as { jobId: string }).jobId) : reply;
    if (withdrawsAccess(name, reply)) await this.#replaceKeys();
    return answer;
  }

  close(): Promise<void> {
    return this.#core.close();
  }

  async #unlock(): Promise<void> {
    const { state, users } = await this.#core.call('vault.status', {});
    if (state === 'unlocked') return;
    if (state === 'absent') throw new Problem('vault.absent');
    const user = this.#place.user ?? (users.length === 1 ? users[0] : undefined);
    if (user === undefined) throw new UsageError('this vault has several users: name yours with --user');
    await this.#core.call('vault.unlock', (await this.#withSecrets('vault.unlock', { user })) as never);
  }

  async #withSecrets(name: string, input: unknown): Promise<unknown> {
    const named = this.#withUser(name, input);
    return fillSecrets(name, named, this.#place, () => this.#needsKeyFile(named));
  }

  #withUser(name: string, input: unknown): unknown {
    if (name !== 'vault.unlock' && name !== 'vault.restore') return input;
    if (typeof input !== 'object' || input === null || this.#place.user === null) return input;
    return { user: this.#place.user, ...input };
  }

  /** As the header says of the vault that is meant by default; of one elsewhere nothing is known. */
  async #needsKeyFile(input: unknown): Promise<boolean | undefined> {
    const { path: elsewhere, from, user } = (input ?? {}) as Record<string, unknown>;
    if (elsewhere !== undefined || from !== undefined) return undefined;
    const { keyFileUsers, user: signedIn } = await this.#core.call('vault.status', {});
    return keyFileUsers.includes(signedIn?.name ?? String(user));
  }

  /** What the window does by itself: who lost access may still know the keys. How it went is said on standard error. */
  async #replaceKeys(): Promise<void> {
    try {
      const { jobId } = await this.#core.call('vault.rotateKey', { cause: 'accessWithdrawn' });
      await this.#finish(jobId);
    } catch (error) {
      this.#report(error);
    }
  }

  #report(error: unknown): void {
    process.stderr.write(`${JSON.stringify(toProblem(error).toJSON())}\n`);
  }

  async #finish(jobId: string): Promise<unknown> {
    const ended = Promise.withResolvers<JobSummary>();
    const listener = (job: JobSummary): void => {
      if (job.id !== jobId) return;
      showProgress(job);
      if (job.state !== 'running') ended.resolve(job);
    };
    this.#jobListeners.add(listener);
    listener(await this.#core.call('jobs.get', { id: jobId }));
    const job = await ended.promise;
    this.#jobListeners.delete(listener);
    if (job.problem) throw new Problem(job.problem.code as never, detailsOf(job));
    return job.result;
  }

  #receive(message: EventMessage): void {
    if (message.event !== 'job.changed') return;
    for (const listener of this.#jobListeners) listener(message.payload);
  }
}

function detailsOf(job: JobSummary): Record<string, unknown> {
  return { jobId: job.id, done: job.done, total: job.total, ...(job.problem?.details as object | null) };
}
