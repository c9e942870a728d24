import { asItIs, useKept } from '../../../lib/kept-state.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { DensityButton } from '../../../ui/density-button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { useDensity } from '../../../ui/row-height.ts';
import { CalendarButton } from '../clocks/calendar-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useIncidentColumns } from './incident-columns.tsx';
import { firstFilters, toListInput } from './incident-filters.ts';
import classes from './incidents-view.module.css';

interface IncidentsViewProps {
  onOpen: (id: string) => void;
  /** Opens a new one. */
  onNew: () => void;
}

/** Incidents: open ones first, the nearest clock on top. Drills are never among them. */
export function IncidentsView({ onOpen, onNew }: IncidentsViewProps) {
  const text = useText();
  const language = useLanguage();
  const manages = useMay('incidents.manage');
  const [filters, setFilters] = useKept('incidents.filters', firstFilters, asItIs);
  const [density, toggleDensity] = useDensity('incidents');
  const list = useCall('incidents.list', toListInput(filters, language), { keepsPrevious: true });
  const columns = useIncidentColumns();
  if (!list.data) return list.error ? <ProblemMessage problem={list.error} /> : <Loading />;
  const { incidents } = list.data;
  const open = incidents.filter(({ isOpen }) => isOpen).length;
  const isFiltered = Object.values(filters).some((value) => value !== '');
  const isEmpty = incidents.length === 0 && !isFiltered;
  const begin = manages && (
    <Button kind="primary" onClick={onNew}>
      {text('incidents.new')}
    </Button>
  );
  return (
    <>
      {!isEmpty && <FilterBar filters={filters} onChange={setFilters} />}
      <div className={classes.above} hidden={isEmpty}>
        <p role="status">{text('incidents.total', { total: incidents.length, open })}</p>
        {open > 0 && <CalendarButton />}
        <DensityButton density={density} onToggle={toggleDensity} />
      </div>
      <ProblemMessage problem={list.error} />
      {incidents.length === 0 ? (
        <EmptyState
          title={text(isFiltered ? 'incidents.nothing.title' : 'incidents.none.title')}
          action={!isFiltered && begin}
        >
          {text(isFiltered ? 'incidents.nothing' : 'incidents.none')}
        </EmptyState>
      ) : (
        <div className={classes.whole}>
          <DataTable
            list="incidents.cases"
            label={text('incidents.incidents')}
            rows={incidents}
            columns={columns}
            rowId={({ id }) => id}
            density={density}
            onOpen={({ id }) => onOpen(id)}
          />
        </div>
      )}
    </>
  );
}
