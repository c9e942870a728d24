import { useMemo, useState } from 'react';
import { procedures } from '../../../shared/contract/index.ts';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useUserNames } from '../../lib/user-names.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/column.ts';
import { DateText } from '../../ui/date-text.tsx';
import { DensityButton } from '../../ui/density-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { useDensity } from '../../ui/row-height.ts';
import { describeEntry, describeReason, describeRefs, nameProcedure } from './entry-words.ts';
import { EntryPanel } from './entry-panel.tsx';
import { LogAnswers, LogButtons, useLogTools } from './log-tools.tsx';
import { noLogFilters, useLog } from './use-log.ts';
import type { LogEntry, LogFilters } from './use-log.ts';
import classes from './audit-page.module.css';

/** Who did what, when and why. */
export function AuditPage() {
  const text = useText();
  const format = useFormat();
  const [filters, setFilters] = useKept('log.filters', noLogFilters, asItIs);
  const [density, toggleDensity] = useDensity('log');
  const log = useLog(filters);
  const tools = useLogTools();
  const [openSeq, setOpenSeq] = useState<number | null>(null);
  const openEntry = log.entries.find(({ seq }) => seq === openSeq);
  const columns = useColumns(openEntry !== undefined);
  const set = (field: keyof LogFilters) => (value: string) => setFilters((before) => ({ ...before, [field]: value }));
  const choices = useMemo(() => [{ value: '', label: text('audit.all') }, ...listLogged(text)], [text]);
  const isFiltered = Object.values(filters).some((value) => value !== '');
  return (
    <Page title={text('app.nav.log')} action={<LogButtons tools={tools} />}>
      <LogAnswers tools={tools} />
      <search className={classes.filters} aria-label={text('audit.filters')}>
        <div className={classes.what}>
          <SelectField
            label={text('audit.what')}
            value={filters.procedure}
            onChange={set('procedure')}
            choices={choices}
          />
        </div>
        <TextField label={text('audit.from')} type="date" value={filters.from} onChange={set('from')} />
        <TextField label={text('audit.to')} type="date" value={filters.to} onChange={set('to')} />
        {isFiltered && (
          <Button kind="quiet" onClick={() => setFilters(noLogFilters)}>
            {text('audit.clear')}
          </Button>
        )}
        <p role="status" className={classes.total}>
          {log.total !== null && text('audit.total', { total: log.total, count: format.number(log.total) })}
        </p>
        <DensityButton density={density} onToggle={toggleDensity} />
      </search>
      <ProblemMessage problem={log.problem} />
      {log.total === 0 ? (
        <EmptyState title={text('audit.nothing.title')}>{text('audit.nothing')}</EmptyState>
      ) : (
        <div className={openEntry ? classes.split : classes.whole}>
          <DataTable
            list="audit.entries"
            label={text('app.nav.log')}
            rows={log.entries}
            columns={columns}
            rowId={({ seq }) => String(seq)}
            density={density}
            rowCount={log.total ?? -1}
            pages={log.pages}
            openRowId={openSeq === null ? null : String(openSeq)}
            onOpen={({ seq }) => setOpenSeq(seq)}
          />
          {openEntry && <EntryPanel entry={openEntry} onClose={() => setOpenSeq(null)} />}
        </div>
      )}
    </Page>
  );
}

function listLogged(text: ReturnType<typeof useText>) {
  return Object.entries(procedures)
    .filter(([, { logged }]) => logged)
    .map(([value]) => ({ value, label: nameProcedure(text, value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

function useColumns(isNarrow: boolean): Column<LogEntry>[] {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  return useMemo(() => {
    const plain = (words: string) => <span title={words}>{words}</span>;
    const columns: Column<LogEntry>[] = [
      { id: 'seq', header: text('audit.number'), width: 72, isNumber: true, cell: ({ seq }) => format.number(seq) },
      { id: 'at', header: text('audit.time'), width: 168, cell: ({ at }) => <DateText instant={at} /> },
      {
        id: 'who',
        header: text('audit.who'),
        width: 136,
        cell: ({ userName }) => plain(userName ?? text('audit.nobody')),
      },
      { id: 'what', header: text('audit.what'), width: 224, cell: (entry) => plain(describeEntry(text, entry)) },
      { id: 'why', header: text('audit.why'), cell: ({ reason }) => plain(describeReason(text, reason)) },
      { id: 'refs', header: text('audit.refs'), cell: ({ refs }) => plain(describeRefs(text, refs, names)) },
    ];
    return isNarrow ? columns.filter(({ id }) => id === 'seq' || id === 'at' || id === 'what') : columns;
  }, [text, format, names, isNarrow]);
}
