import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import type { Format } from '../../lib/format.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import type { Text } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { selectShown } from './select-shown.ts';
import { useJobWords } from './use-job-words.ts';
import classes from './job-bar.module.css';

/** Running work, and how work of this session ended until it is dismissed. */
export function JobBar() {
  const text = useText();
  const jobs = useCall('jobs.list', {});
  const words = useJobWords();
  const [since] = useState(() => Date.now());
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const shown = selectShown(jobs.data?.jobs ?? [], since, dismissed);
  const ended = shown.find(({ state }) => state !== 'running');
  return (
    <section className={shown.length > 0 ? classes.bar : classes.empty} aria-label={text('jobs.title')}>
      <ul className={classes.list}>
        {shown.map((job) => (
          <li key={job.id} className={classes.job}>
            {job.state === 'running' ? (
              <RunningJob job={job} name={words.name(job)} />
            ) : (
              <>
                <span className={classes.name} title={words.name(job)}>
                  {words.name(job)}
                </span>
                <span className={classes.outcome}>
                  <Status meaning={words.meaning(job)}>{words.outcome(job)}</Status>
                </span>
                <IconButton
                  label={text('jobs.dismiss', { name: words.name(job) })}
                  icon={<IconX size={16} />}
                  onClick={() => setDismissed((before) => new Set(before).add(job.id))}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      <div role="status" className="visually-hidden">
        {ended && `${words.name(ended)}: ${words.outcome(ended)}`}
      </div>
    </section>
  );
}

function RunningJob({ job, name }: { job: JobSummary; name: string }) {
  const text = useText();
  const format = useFormat();
  const cancels = useMay('jobs.manage');
  const cancel = useCommand('jobs.cancel');
  const counts = countsOf(job, text, format);
  return (
    <>
      <span className={classes.name} title={name}>
        {name}
      </span>
      <ProgressBar label={name} done={job.done} total={job.total} />
      <span className={classes.counts}>{counts}</span>
      <Muted>
        {job.remainingSeconds === null ? '' : text('jobs.remaining', { time: format.duration(job.remainingSeconds) })}
      </Muted>
      {cancels && (
        <Button
          kind="quiet"
          isCompact
          label={text('jobs.cancelNamed', { name })}
          isBusy={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate({ id: job.id })}
        >
          {cancel.isSuccess ? text('jobs.cancelling') : text('ui.cancel')}
        </Button>
      )}
    </>
  );
}

/** A backup counts in hundredths: its rows and bytes would mean nothing to anybody. */
function countsOf({ procedure, done, total }: JobSummary, text: Text, format: Format): string {
  if (total === null) return format.number(done);
  if (procedure === 'vault.backup') return text('jobs.percent', { percent: format.number((100 * done) / total) });
  return text('jobs.counts', { done: format.number(done), total: format.number(total) });
}
