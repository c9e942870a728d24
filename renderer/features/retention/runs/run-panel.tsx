import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import { useGatedCommand } from '../../../lib/use-gated-command.ts';
import { useRecentJob } from '../../../lib/use-recent-job.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { BackendPlan } from '../../../ui/erasure/backend-plan.tsx';
import { ItemCounts } from '../../../ui/erasure/item-counts-list.tsx';
import { JobLine } from '../../../ui/job-line.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Status } from '../../../ui/status.tsx';
import { CertificateButtons } from './certificate-buttons.tsx';
import { RunItems } from './run-items.tsx';
import { ResidualPart } from './residual-part.tsx';
import { RunOutcome } from './run-outcome.tsx';
import { describeRun, findPace, sumRun } from './run-words.ts';
import classes from '../retention.module.css';

interface RunPanelProps {
  run: RetentionRun;
  /** Its name. */
  policy: string;
  onClose: () => void;
}

/** One run: how far it has come at each system, what stays to be done, and its certificate. */
export function RunPanel({ run, policy, onClose }: RunPanelProps) {
  const text = useText();
  const format = useFormat();
  const enforces = useMay('retention.enforce');
  const goOn = useGatedCommand('retention.run');
  const job = useRecentJob(['retention.run'], run.backends[0]?.backendId ?? '');
  const { meaning, words } = describeRun(text, run);
  const { open, wrong } = sumRun(run);
  const { continuesAt, finishesAt } = findPace(run.backends);
  return (
    <SidePanel title={text('retention.runs.one', { policy, when: format.dateTime(run.startedAt) })} onClose={onClose}>
      <Status meaning={meaning}>{words}</Status>
      <ItemCounts counts={run.counts} />
      {!run.isFinished && continuesAt !== null && (
        <p>{text('retention.run.continues', { when: format.dateTime(continuesAt) })}</p>
      )}
      {!run.isFinished && finishesAt !== null && (
        <p>{text('retention.run.finishes', { when: format.dateTime(finishesAt) })}</p>
      )}
      <JobLine job={job} />
      <RunOutcome job={job} />
      {enforces && !run.isFinished && run.state !== 'superseded' && (
        <div>
          <Button
            kind="danger"
            isBusy={goOn.isPending || job?.state === 'running'}
            onClick={() => void goOn.run({ policyId: run.policyId })}
          >
            {text('retention.runs.goOn', { items: open + wrong })}
          </Button>
        </div>
      )}
      <ProblemMessage problem={goOn.error} />
      {enforces && <CertificateButtons run={run} />}
      {run.backends.map((backend) => (
        <BackendPlan key={backend.backendId} backend={backend} />
      ))}
      <ResidualPart run={run} />
      <section className={classes.part} aria-label={text('requests.erase.items')}>
        <h3>{text('requests.erase.items')}</h3>
        <RunItems run={run} />
      </section>
    </SidePanel>
  );
}
