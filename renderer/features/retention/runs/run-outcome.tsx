import { contract } from '../../../../shared/contract/index.ts';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useProblemText } from '../../../ui/problem-message.tsx';
import { Callout } from '../../../ui/status.tsx';
import { usePlaces } from '../use-places.ts';
import { sumRun } from './run-words.ts';

/** What the run that just ended did, what it could not do, and when it goes on. */
export function RunOutcome({ job }: { job: JobSummary | undefined }) {
  const text = useText();
  const format = useFormat();
  const problemText = useProblemText();
  const { nameBackend } = usePlaces();
  const result = job?.state === 'done' ? contract.retention.run.output.safeParse(job.result) : undefined;
  if (!result?.success) return null;
  const { planId, problems, isFinished, continuesAt } = result.data;
  const { gone, open, wrong } = sumRun(result.data);
  if (planId === null) return <Callout meaning="fine">{text('retention.run.nothing')}</Callout>;
  const isInOrder = isFinished && wrong === 0 && problems.length === 0;
  return (
    <Callout
      meaning={isInOrder ? 'fine' : wrong > 0 || problems.length > 0 ? 'overdue' : 'soon'}
      title={text('retention.run.done', { gone, open, wrong })}
    >
      {problems.map(({ backendId, code }) => (
        <p key={`${backendId}.${code}`}>
          {text('retention.run.problem', { system: nameBackend(backendId), problem: problemText(code) })}
        </p>
      ))}
      {continuesAt !== null && <p>{text('retention.run.continues', { when: format.dateTime(continuesAt) })}</p>}
    </Callout>
  );
}
