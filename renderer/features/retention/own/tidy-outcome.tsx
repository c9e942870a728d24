import { contract } from '../../../../shared/contract/index.ts';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { useText } from '../../../lib/use-text.ts';
import { Callout } from '../../../ui/status.tsx';

/** What was just erased from the vault. */
export function TidyOutcome({ job }: { job: JobSummary | undefined }) {
  const text = useText();
  const result = job?.state === 'done' ? contract.retention.tidy.output.safeParse(job.result) : undefined;
  if (!result?.success) return null;
  const { conversations, messages } = result.data;
  return <Callout meaning="fine">{text('retention.own.done', { conversations, messages })}</Callout>;
}
