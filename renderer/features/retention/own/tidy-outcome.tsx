import { contract } from '../../../../shared/contract/index.ts';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { useText } from '../../../lib/use-text.ts';
import { Callout } from '../../../ui/status.tsx';

/** What was just erased from the vault. */
export function TidyOutcome({ job }: { job: JobSummary | undefined }) {
  const text = useText();
  const result = job?.state === 'done' ? contract.retention.tidy.output.safeParse(job.result) : undefined;
  if (!result?.success) return null;
  const { conversations, messages, incidents, certificates } = result.data;
  return (
    <Callout meaning="fine">
      <p>{text('retention.own.done', { conversations, messages })}</p>
      {incidents > 0 && <p>{text('retention.own.doneIncidents', { incidents })}</p>}
      {certificates > 0 && <p>{text('retention.own.doneCertificates', { certificates })}</p>}
    </Callout>
  );
}
