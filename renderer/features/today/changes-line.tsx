import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import classes from './today-page.module.css';

/** What changed since the state that was remembered last. */
export function ChangesLine({ queue }: { queue: OutputOf<'today.queue'> }) {
  const text = useText();
  const format = useFormat();
  const seen = useCommand('today.seen');
  const { sinceLastTime: since, items } = queue;
  const hasChanged = since === null || since.added > 0 || since.gone > 0;
  return (
    <div className={classes.changes}>
      <span role="status">
        {since
          ? text('today.changes', { at: format.dateTime(since.at), added: since.added, gone: since.gone })
          : text('today.changes.first')}
      </span>
      {hasChanged && (
        <Button
          kind="quiet"
          isCompact
          isBusy={seen.isPending}
          onClick={() => seen.mutate({ keys: items.map(({ key }) => key).slice(0, 5000) })}
        >
          {text('today.changes.seen')}
        </Button>
      )}
      <ProblemMessage problem={seen.error} />
    </div>
  );
}
