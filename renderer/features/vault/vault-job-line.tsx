import { contract } from '../../../shared/contract/index.ts';
import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { JobProblem } from '../../ui/job-problem.tsx';
import { Mono } from '../../ui/stack.tsx';
import { Callout, Status } from '../../ui/status.tsx';

/** How a backup or a key replacement stands; its progress is in the bar below. */
export function VaultJobLine({ job }: { job: JobSummary | undefined }) {
  return (
    <>
      <div role="status">{job && <Standing job={job} />}</div>
      <JobProblem job={job} />
    </>
  );
}

function Standing({ job }: { job: JobSummary }) {
  const text = useText();
  const format = useFormat();
  if (job.state === 'running') {
    return (
      <Status meaning="information">
        {job.procedure === 'vault.backup' ? text('vault.backup.busy') : text('vault.rotation.busy')}
      </Status>
    );
  }
  if (job.state !== 'done') return null;
  const backup = contract.vault.backup.output.safeParse(job.result);
  if (backup.success) {
    return (
      <Callout meaning="fine" title={text('vault.backup.done', { size: format.bytes(backup.data.bytes) })}>
        <Mono>{backup.data.path}</Mono>
      </Callout>
    );
  }
  const rotation = contract.vault.rotateKey.output.safeParse(job.result);
  if (!rotation.success) return null;
  const { register, content, droppedSlots } = rotation.data;
  return (
    <Callout
      meaning={register && content ? 'fine' : 'soon'}
      title={text(register && content ? 'vault.rotation.doneBoth' : 'vault.rotation.doneRegister')}
    >
      {droppedSlots > 0 && <p>{text('vault.rotation.dropped', { count: droppedSlots })}</p>}
    </Callout>
  );
}
