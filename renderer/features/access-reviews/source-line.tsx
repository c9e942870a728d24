import { useState } from 'react';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Status } from '../../ui/status.tsx';
import { Muted } from '../../ui/stack.tsx';
import type { Source } from './choose-form.tsx';
import { useZonedFormat } from './review-words.ts';
import classes from './access-reviews.module.css';

const soon = 14 * 86_400_000;

/** When the next review falls due, and up to when a chatbot system's log is here. */
export function SourceLine({ source, zone }: { source: Source; zone: string }) {
  const text = useText();
  const format = useZonedFormat(zone);
  const { reviewedUntil, backendId } = source;
  return (
    <>
      <div className={classes.line}>
        <Due dueAt={source.dueAt} zone={zone} />
        <Muted>
          {reviewedUntil
            ? text('accessReviews.reviewedUntil', { date: format.dateTime(reviewedUntil) })
            : text('accessReviews.neverReviewed')}
        </Muted>
      </div>
      {backendId !== null && <Fetching source={source} backendId={backendId} zone={zone} />}
    </>
  );
}

function Due({ dueAt, zone }: Pick<Source, 'dueAt'> & { zone: string }) {
  const text = useText();
  const format = useZonedFormat(zone);
  const [now] = useState(() => Date.now());
  if (dueAt === null) return <Status meaning="information">{text('accessReviews.due.none')}</Status>;
  const left = Date.parse(dueAt) - now;
  const date = format.date(dueAt);
  if (left < 0) return <Status meaning="overdue">{text('accessReviews.due.overdue', { date })}</Status>;
  if (left < soon) return <Status meaning="soon">{text('accessReviews.due.soon', { date })}</Status>;
  return <Status meaning="fine">{text('accessReviews.due.fine', { date })}</Status>;
}

function Fetching({ source, backendId, zone }: { source: Source; backendId: string; zone: string }) {
  const text = useText();
  const format = useZonedFormat(zone);
  const fetchLog = useCommand('accessReviews.fetchBackendLog');
  const jobs = useCall('jobs.list', {});
  const mayFetch = useMay('backends.sync') && source.canFetch;
  const isRunning = jobs.data?.jobs.some(
    ({ procedure, subjectId, state }) =>
      procedure === 'accessReviews.fetchBackendLog' && subjectId === backendId && state === 'running',
  );
  const isBusy = fetchLog.isPending || isRunning === true;
  return (
    <>
      <div className={classes.line}>
        <span role="status">
          {source.fetchedUntil
            ? text('accessReviews.fetch.until', { date: format.dateTime(source.fetchedUntil) })
            : text('accessReviews.fetch.never')}
        </span>
        {mayFetch ? (
          <Button isCompact isBusy={isBusy} onClick={() => fetchLog.mutate({ backendId })}>
            {isBusy ? text('accessReviews.fetch.busy') : text('accessReviews.fetch')}
          </Button>
        ) : (
          source.canFetch && <Muted>{text('accessReviews.fetch.ask')}</Muted>
        )}
        <Muted>{text('accessReviews.fetch.own')}</Muted>
      </div>
      <ProblemMessage problem={fetchLog.error} />
    </>
  );
}
