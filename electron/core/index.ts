import type { ReplyMessage } from '../../shared/contract/messages.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { procedures, type InputOf, type ProcedureName, type ReplyOf } from '../../shared/contract/index.ts';
import { isAllowed } from '../../shared/contract/permissions.ts';
import { accessReviewsHandlers } from './access-reviews/index.ts';
import { approvalsHandlers, readVaultStatus, usersHandlers, vaultHandlers } from './access/index.ts';
import { auditHandlers } from './audit/index.ts';
import { backendsHandlers, connectorsHandlers, stopSample } from './backends/index.ts';
import { botsHandlers } from './bots/index.ts';
import { checksHandlers } from './checks/index.ts';
import { Context } from './context.ts';
import { controllersHandlers } from './controllers/index.ts';
import { makeDeadlinesHandlers } from './deadlines/index.ts';
import { dueSources, feedSources } from './due-sources.ts';
import { DueWork } from './due-work.ts';
import { erasedContent } from './erasure/index.ts';
import { findingsHandlers } from './findings/index.ts';
import { exportsHandlers } from './exports/index.ts';
import { countActiveHolds, holdsSince } from './holds/index.ts';
import type { Host } from './host.ts';
import { findOfOpenIncidents, incidentKeeping, incidentsHandlers } from './incidents/index.ts';
import { findInterrupted, JobRunner, jobsHandlers } from './jobs/index.ts';
import { playbooksHandlers } from './playbooks/index.ts';
import { describeDefect, toProblem } from './problems.ts';
import { processorsHandlers } from './processors/index.ts';
import { makeProgrammeHandlers } from './programme/index.ts';
import { recordsHandlers } from './records/index.ts';
import { listMissingOfOpenCases, listOpenCases, requestsHandlers } from './requests/index.ts';
import { makeRetentionHandlers } from './retention/index.ts';
import { reviewsHandlers } from './reviews/index.ts';
import { Router } from './router.ts';
import { makeSearchHandlers } from './search/index.ts';
import { searchSources } from './search-sources.ts';
import { subjectsHandlers } from './subjects/index.ts';
import { todayHandlers } from './today/index.ts';
import { transcriptsHandlers } from './transcripts/index.ts';
import { lockedStatus, type OpenVault } from './vault/index.ts';

export type { Host } from './host.ts';
export { toProblem } from './problems.ts';
export { verifyExport } from './audit/index.ts';
export { writeConnectorSchema } from './backends/index.ts';
export { signRules } from './deadlines/index.ts';
export { verifyCertificate } from './erasure/index.ts';

/** Calls after which the window shows an open vault or its user differently. */
const announcesStatus: ReadonlySet<string> = new Set<ProcedureName>([
  'vault.setIdleLock',
  'vault.changePassphrase',
  'vault.setKeyFile',
]);

/** The whole of Custos behind one function. */
export interface Core {
  /** @throws Problem */
  call<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<ReplyOf<Name>>;
  /** For callers whose input is not typed: the gate, the command line, the fuzz test. Never throws. */
  answer(id: number, name: string, input: unknown): Promise<ReplyMessage>;
  /** Interrupts jobs and closes the vault. */
  close(): Promise<void>;
}

export function startCore(host: Host): Core {
  const context = new Context(host, new JobRunner(host));
  context.decidedSince = [holdsSince, erasedContent];
  context.countActiveHolds = () => countActiveHolds(context.register);
  context.listAwaited = (backendId) => listMissingOfOpenCases(context, backendId);
  const router = new Router(context, {
    vault: vaultHandlers,
    users: usersHandlers,
    approvals: approvalsHandlers,
    controllers: controllersHandlers,
    backends: backendsHandlers,
    connectors: connectorsHandlers,
    transcripts: transcriptsHandlers,
    findings: findingsHandlers,
    reviews: reviewsHandlers,
    subjects: subjectsHandlers,
    requests: requestsHandlers,
    retention: makeRetentionHandlers({ findOfOpenIncidents, incidentKeeping }),
    records: recordsHandlers,
    processors: processorsHandlers,
    programme: makeProgrammeHandlers({ dueSources }),
    bots: botsHandlers,
    incidents: incidentsHandlers,
    playbooks: playbooksHandlers,
    search: makeSearchHandlers(searchSources),
    today: todayHandlers,
    checks: checksHandlers,
    deadlines: makeDeadlinesHandlers({ listOpenCases, feedSources }),
    jobs: jobsHandlers,
    audit: auditHandlers,
    accessReviews: accessReviewsHandlers,
    exports: exportsHandlers,
  });

  /** Calls overlap: whichever ends first after a change announces it, and only that one. */
  let announced: OpenVault | null = null;
  const dueWork = new DueWork(context, router);

  async function call(name: string, input: unknown): Promise<unknown> {
    try {
      dueWork.noteCall();
      const reply = router.call(name, input);
      if (context.isLocking && announced) announceLocking();
      return await reply;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'internal') host.log(describeDefect(problem));
      throw problem;
    } finally {
      // Also after a failure: a vault closes even when its closing cannot be logged.
      if (context.openVault !== announced) await vaultChanged();
      else if (announcesStatus.has(name)) announceVault();
      await dueWork.afterCall(name);
    }
  }

  /** The window closes what it shows now, not when the last statement has ended. */
  function announceLocking(): void {
    announced = null;
    announceVault();
  }

  function announceVault(): void {
    host.emit({ event: 'vault.changed', payload: readStatusOrLocked() });
  }

  /** Whatever became of the header meanwhile, the window must learn that the vault is closed. */
  function readStatusOrLocked(): VaultStatus {
    try {
      return readVaultStatus(context);
    } catch (error) {
      host.log(toProblem(error).code);
      return lockedStatus(context.folder);
    }
  }

  async function vaultChanged(): Promise<void> {
    announced = context.openVault;
    announceVault();
    if (!context.openVault || !host.resumesJobs) return;
    for (const { procedure, input, resumes } of findInterrupted(context)) {
      // Whoever opened the vault may be someone who must not do this; then it waits for someone who may.
      if (!isAllowed(context.session.role, procedures[procedure].permission)) continue;
      await router.call(procedure, input, { resumes }).catch((error: unknown) => host.log(toProblem(error).code));
    }
    await dueWork.afterUnlock();
  }

  return {
    call: (name, input) => call(name, input) as never,

    async answer(id, name, input) {
      try {
        return { id, ok: await call(name, input) };
      } catch (error) {
        return { id, problem: toProblem(error).toJSON() };
      }
    },

    async close() {
      // Logged like any lock. Should that fail, the vault is closed all the same.
      if (context.openVault) await call('vault.lock', { cause: 'exit' }).catch(() => undefined);
      await context.jobs.interruptAll();
      const vault = context.openVault;
      context.openVault = null;
      await vault?.close();
      await stopSample(host);
    },
  };
}
