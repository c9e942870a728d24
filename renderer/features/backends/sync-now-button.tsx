import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { useRunningJob } from './use-running-job.ts';

/** Syncs one chatbot system; not there while that is under way. */
export function SyncNowButton({ backendId }: { backendId: string }) {
  const text = useText();
  const job = useRunningJob(backendId);
  const sync = useCommand('backends.sync');
  if (job) return null;
  return (
    <>
      <Button isCompact isBusy={sync.isPending} onClick={() => sync.mutate({ id: backendId })}>
        {text('backends.sync')}
      </Button>
      <ProblemMessage problem={sync.error} />
    </>
  );
}
