import { useMemo, useState } from 'react';
import type { Finding } from '../../../../shared/contract/findings.ts';
import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/column.ts';
import { DateText } from '../../../ui/date-text.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { SeverityStatus } from '../../../ui/severity.tsx';
import { Status } from '../../../ui/status.tsx';
import { describeFinding, stateMeanings } from '../finding-words.ts';
import type { OpenCase } from '../open-case.ts';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import type { OpenIncident } from '../../../lib/open-incident.ts';
import { DecideAllDialog } from './decide-all-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { firstFilters, toListInput } from './finding-filters.ts';
import { FindingPanel } from './finding-panel.tsx';
import { useFindings } from './use-findings.ts';
import classes from './list-view.module.css';

interface ListViewProps {
  onOpen: OpenConversation;
  onOpenCase: OpenCase;
  onOpenIncident: OpenIncident | null;
}

/** Findings to decide on, and the one that is looked at. */
export function ListView({ onOpen, onOpenCase, onOpenIncident }: ListViewProps) {
  const text = useText();
  const format = useFormat();
  const [filters, setFilters] = useKept('findings.filters', firstFilters, asItIs);
  const [chosenId, setChosenId] = useKept<string | null>('findings.chosen', null, asItIs);
  const [isDecidingAll, setIsDecidingAll] = useState(false);
  const [density, toggleDensity] = useDensity('findings');
  const decides = useMay('findings.decide');
  const input = toListInput(filters);
  const { findings, first, problem, pages } = useFindings(input);
  const chosen = findings.find(({ id }) => id === chosenId);
  const columns = useColumns(chosen !== undefined);
  const total = first?.total ?? 0;
  return (
    <>
      <FilterBar filters={filters} onChange={setFilters} />
      <div className={classes.above}>
        <p role="status">
          {first && text('findings.total', { total, count: format.number(total), open: format.number(first.open) })}
        </p>
        {decides && total > 1 && (
          <Button kind="quiet" isCompact onClick={() => setIsDecidingAll(true)}>
            {text('findings.decideAll', { total })}
          </Button>
        )}
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={problem} />
      {first && total === 0 ? (
        <EmptyState title={text('findings.nothing.title')}>{text('findings.nothing')}</EmptyState>
      ) : (
        <div className={chosen ? classes.split : classes.whole}>
          <DataTable
            list="findings.found"
            label={text('app.nav.findings')}
            rows={findings}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            rowCount={total}
            pages={pages}
            openRowId={chosen?.id ?? null}
            onOpen={({ id }) => setChosenId(id)}
          />
          {chosen && (
            <FindingPanel
              key={chosen.id}
              finding={chosen}
              onOpen={onOpen}
              onOpenCase={onOpenCase}
              onOpenIncident={onOpenIncident}
              onClose={() => setChosenId(null)}
            />
          )}
        </div>
      )}
      {isDecidingAll && <DecideAllDialog input={input} total={total} onClose={() => setIsDecidingAll(false)} />}
    </>
  );
}

function useColumns(isNarrow: boolean): Column<Finding>[] {
  const text = useText();
  const bots = useCall('backends.bots', {}).data?.bots;
  return useMemo(() => {
    const names = new Map(bots?.map(({ id, name }) => [id, name]));
    const columns: Column<Finding>[] = [
      {
        id: 'severity',
        header: text('findings.severity'),
        width: 128,
        cell: ({ severity }) => <SeverityStatus severity={severity} />,
      },
      {
        id: 'what',
        header: text('findings.what'),
        cell: (finding) => {
          const words = describeFinding(text, finding);
          return <span title={words}>{words}</span>;
        },
      },
      {
        id: 'bot',
        header: text('findings.bot'),
        width: 152,
        cell: ({ botId }) => {
          const name = botId === null ? text('findings.noBot') : names.get(botId);
          return <span title={name}>{name}</span>;
        },
      },
      { id: 'at', header: text('findings.at'), width: 188, cell: ({ at }) => <DateText instant={at} /> },
      {
        id: 'status',
        header: text('findings.status'),
        width: 132,
        cell: ({ status }) => <Status meaning={stateMeanings[status]}>{text(`findings.status.${status}`)}</Status>,
      },
    ];
    return isNarrow ? columns.filter(({ id }) => id === 'what' || id === 'severity') : columns;
  }, [text, bots, isNarrow]);
}
