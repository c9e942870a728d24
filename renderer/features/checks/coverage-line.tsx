import { useCall, useCommand } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Status } from '../../ui/status.tsx';
import classes from './checks-page.module.css';

/** Whether every conversation was checked by the rules of today. */
export function CoverageLine() {
  const text = useText();
  const format = useFormat();
  const coverage = useCall('checks.coverage', {});
  const run = useCommand('checks.run');
  const scans = useMay('findings.scan');
  if (!coverage.data) return <ProblemMessage problem={coverage.error} />;
  const { conversations, waiting } = coverage.data;
  const counts = { waiting, waitingText: format.number(waiting), count: format.number(conversations) };
  return (
    <div className={classes.coverage}>
      <div role="status">
        {conversations === 0 ? (
          <Status meaning="information">{text('checks.coverage.none')}</Status>
        ) : (
          <Status meaning={waiting === 0 ? 'fine' : 'soon'}>{text('checks.coverage', counts)}</Status>
        )}
      </div>
      {waiting > 0 && scans && (
        <Button isCompact isBusy={run.isPending} onClick={() => run.mutate({})}>
          {text('checks.coverage.run')}
        </Button>
      )}
      <ProblemMessage problem={run.error} />
    </div>
  );
}
