import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { todayActors, todayKinds } from '../../../shared/contract/today.ts';
import type { TodayItem } from '../../../shared/contract/today.ts';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useCall } from '../../lib/queries.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DensityButton } from '../../ui/density-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { useDensity } from '../../ui/row-height.ts';
import { Callout } from '../../ui/status.tsx';
import { ChangesLine } from './changes-line.tsx';
import { FigureRow } from './figure-row.tsx';
import type { FigureTarget } from './figure-row.tsx';
import { useTodayColumns } from './today-columns.tsx';
import classes from './today-page.module.css';

interface TodayPageProps {
  /** What comes before the queue, such as the first steps in a new vault. */
  before?: ReactNode;
  onOpen: (item: TodayItem) => void;
  onOpenFigure: (target: FigureTarget) => void;
}

/** One queue over everything, by legal urgency. */
export function TodayPage({ before, onOpen, onOpenFigure }: TodayPageProps) {
  const text = useText();
  const language = useLanguage();
  const [kind, setKind] = useKept('today.kind', '', asItIs);
  const [actor, setActor] = useKept('today.actor', '', asItIs);
  const [density, toggleDensity] = useDensity('today');
  const answer = useCall('today.queue', { language }, { isAskedOnArrival: true });
  // Something was done since it was read: the row that is first in it may be first no more.
  const isOutdated = answer.isStale && !answer.isFetchedAfterMount;
  const { error, dataUpdatedAt } = answer;
  const queue = isOutdated ? undefined : answer.data;
  const columns = useTodayColumns(dataUpdatedAt);
  const items = useMemo(
    () => (queue?.items ?? []).filter((item) => (!kind || item.kind === kind) && (!actor || item.actor === actor)),
    [queue, kind, actor],
  );
  if (!queue)
    return <Page title={text('app.nav.today')}>{error ? <ProblemMessage problem={error} /> : <Loading />}</Page>;
  return (
    <Page title={text('app.nav.today')}>
      {before}
      <div className={classes.above}>
        <SelectField
          label={text('today.kind')}
          value={kind}
          onChange={setKind}
          choices={[
            { value: '', label: text('today.kind.all') },
            ...todayKinds.map((value) => ({ value, label: text(`today.kind.${value}`) })),
          ]}
        />
        <SelectField
          label={text('today.actor')}
          value={actor}
          onChange={setActor}
          choices={[
            { value: '', label: text('today.actor.all') },
            ...todayActors.map((value) => ({ value, label: text(`today.actor.${value}`) })),
          ]}
        />
        <ChangesLine queue={queue} />
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <div className={classes.notices}>
        <ProblemMessage problem={error} />
        {queue.unread.length > 0 && (
          <Callout
            meaning="soon"
            title={text('today.unread', { kinds: queue.unread.map((each) => text(`today.kind.${each}`)).join(', ') })}
          />
        )}
      </div>
      <div className={classes.list}>
        {items.length === 0 ? (
          <EmptyState title={text(queue.items.length === 0 ? 'today.nothing.title' : 'today.noneFit')}>
            {queue.items.length === 0 ? text('today.nothing') : undefined}
          </EmptyState>
        ) : (
          <DataTable
            list="today.queue"
            label={text('app.nav.today')}
            rows={items}
            columns={columns}
            rowId={({ key }) => key}
            density={density}
            listKey={`${kind} ${actor}`}
            onOpen={onOpen}
          />
        )}
      </div>
      <FigureRow figures={queue.figures} onOpen={onOpenFigure} />
    </Page>
  );
}
