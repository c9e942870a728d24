import { useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { Muted } from '../../../ui/stack.tsx';
import type { Notification } from './form-sections.ts';
import classes from '../notifications.module.css';

type Change = Notification['changedSince'][number];

/** What a follow-up says otherwise than what was sent before. */
export function ChangesView({ notification: { changedSince, fields } }: { notification: Notification }) {
  const text = useText();
  const columns = useColumns(fields);
  if (changedSince.length === 0) return <Muted>{text('notifications.changes.none')}</Muted>;
  return (
    <PlainTable
      caption={text('notifications.changes')}
      rows={changedSince}
      rowId={({ number }) => String(number)}
      columns={columns}
    />
  );
}

function useColumns(fields: Notification['fields']): Column<Change>[] {
  const text = useText();
  const labelOf = (number: number) => fields.find((field) => field.number === number)?.label ?? '';
  const say = (value: string) => (value === '' ? text('notifications.changes.nothing') : value);
  return [
    {
      id: 'field',
      header: text('notifications.changes.field'),
      cell: ({ number }) => text('notifications.form.label', { number, label: labelOf(number) }),
    },
    {
      id: 'before',
      header: text('notifications.changes.before'),
      cell: ({ before }) => <span className={classes.words}>{say(before)}</span>,
    },
    {
      id: 'now',
      header: text('notifications.changes.now'),
      cell: ({ now }) => <span className={classes.words}>{say(now)}</span>,
    },
  ];
}
