import { useMemo, useState } from 'react';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { dayOf, startOfDay } from '../../../lib/local-day.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import { CorrectFirstMessages } from './correct-first-messages.tsx';
import { DetectedByType } from './detected-by-type.tsx';
import { DetectedPerWeek } from './detected-per-week.tsx';
import { NeedlessData } from './needless-data.tsx';
import { StatisticsDialog } from './statistics-dialog.tsx';
import classes from './figures-view.module.css';

/** How much was found, of what and when. */
export function FiguresView({ onOpen }: { onOpen: OpenConversation }) {
  const text = useText();
  const [scope, setScope] = useKept('findings.figures', { botId: '', from: dayYearAgo(), to: '' }, asItIs);
  const input = useMemo(
    () => ({
      botId: scope.botId || undefined,
      from: startOfDay(scope.from),
      to: startOfDay(scope.to, 1),
    }),
    [scope],
  );
  const known = useCall('backends.bots', {}).data?.bots;
  const bots = useMemo(() => known ?? [], [known]);
  const botNames = useMemo(() => new Map(bots.map(({ id, name }) => [id, name])), [bots]);
  const mayExport = useMay('exports.statistics');
  const [isExporting, setIsExporting] = useState(false);
  const statistics = useCall('findings.statistics', input, { keepsPrevious: true });
  const checked = useCall('checks.statistics', input, { keepsPrevious: true });
  const weeks = statistics.data?.weeks ?? [];
  const set = (field: keyof typeof scope) => (value: string) => setScope({ ...scope, [field]: value });
  return (
    <div className={classes.view}>
      <search className={classes.scope} aria-label={text('findings.filters')}>
        <SelectField
          label={text('findings.bot')}
          value={scope.botId}
          onChange={set('botId')}
          choices={[
            { value: '', label: text('findings.all') },
            ...bots.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField label={text('findings.from')} type="date" value={scope.from} onChange={set('from')} />
        <TextField label={text('findings.to')} type="date" value={scope.to} onChange={set('to')} />
        {mayExport && <Button onClick={() => setIsExporting(true)}>{text('findings.statistics')}</Button>}
      </search>
      <ProblemMessage problem={statistics.error} />
      {!statistics.data && !statistics.error && <Loading />}
      {statistics.data && weeks.length === 0 && (
        <EmptyState title={text('findings.figures.nothing.title')}>{text('findings.figures.nothing')}</EmptyState>
      )}
      {weeks.length > 0 && (
        <>
          <DetectedPerWeek weeks={weeks} />
          <DetectedByType weeks={weeks} />
        </>
      )}
      <ProblemMessage problem={checked.error} />
      {checked.data && (
        <>
          <CorrectFirstMessages months={checked.data.firstMessages} botNames={botNames} />
          <NeedlessData asked={checked.data.asked} botNames={botNames} onOpen={onOpen} />
        </>
      )}
      {isExporting && <StatisticsDialog scope={input} onClose={() => setIsExporting(false)} />}
    </div>
  );
}

function dayYearAgo(): string {
  const now = new Date();
  return dayOf(new Date(now.getFullYear() - 1, now.getMonth(), now.getDate()).toISOString());
}
