import { useMemo, useState } from 'react';
import { useCall } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useToday } from '../../lib/use-today.ts';
import { Button } from '../../ui/button.tsx';
import type { Column } from '../../ui/column.ts';
import { SelectField } from '../../ui/fields.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { ExpiryChart } from './figures/expiry-chart.tsx';
import type { DueItem } from './figures/expiry-months.ts';
import classes from './processors.module.css';

/** Days ahead that can be looked at; the picture always shows a year. */
const spans = [30, 90, 180, 365] as const;

/** What runs out or is to be looked at again, the most urgent first, and a picture of the year ahead. */
export function DueView({ onOpen }: { onOpen: (id: string) => void }) {
  const text = useText();
  const today = useToday();
  const columns = useDueColumns(onOpen);
  const [withinDays, setWithinDays] = useState('90');
  const due = useCall('processors.due', { withinDays: Number(withinDays) }, { keepsPrevious: true });
  const year = useCall('processors.due', { withinDays: 365 });
  if (!due.data) return due.error ? <ProblemMessage problem={due.error} /> : <Loading />;
  const items = due.data.items.toSorted((a, b) => a.on.localeCompare(b.on));
  return (
    <div className={classes.view}>
      <div className={classes.short}>
        <SelectField
          label={text('processors.due.within')}
          value={withinDays}
          onChange={setWithinDays}
          choices={spans.map((days) => ({ value: String(days), label: text('ui.described.days', { days }) }))}
        />
      </div>
      {items.length === 0 ? (
        <Muted>{text('processors.due.none')}</Muted>
      ) : (
        <PlainTable
          list="processors.due"
          caption={text('processors.due.caption')}
          rows={items.map((item, index) => ({ ...item, index }))}
          rowId={({ index }) => String(index)}
          columns={columns}
        />
      )}
      {year.data && <ExpiryChart items={year.data.items} today={today} />}
    </div>
  );
}

function useDueColumns(onOpen: (id: string) => void): Column<DueItem>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: text('processors.field.name'),
        cell: ({ processorId, name }) => (
          <Button kind="quiet" isCompact onClick={() => onOpen(processorId)}>
            {name}
          </Button>
        ),
      },
      { id: 'kind', header: text('processors.due.kind'), cell: ({ kind }) => text(`processors.due.${kind}`) },
      { id: 'what', header: text('processors.due.what'), cell: ({ what }) => what },
      {
        id: 'on',
        header: text('processors.due.on'),
        cell: ({ on, isOverdue }) =>
          isOverdue ? (
            <Status meaning="overdue">{text('processors.due.since', { day: format.day(on) })}</Status>
          ) : (
            <Status meaning="soon">{format.day(on)}</Status>
          ),
      },
    ],
    [text, format, onOpen],
  );
}
