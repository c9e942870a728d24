import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { Status } from '../../../ui/status.tsx';
import type { Meaning } from '../../../ui/status.tsx';
import type { DrillItem } from './drill-items.ts';

const meanings: Record<DrillItem['state'], Meaning> = {
  onTime: 'fine',
  late: 'overdue',
  notDone: 'overdue',
  withoutDate: 'information',
};

/** Dates are those of the drill’s own clock. @param isRunning what is not done can still be done in time */
export function useItemColumns(isRunning: boolean): Column<DrillItem>[] {
  const text = useText();
  const format = useFormat();
  const when = (instant: string | null) => (instant === null ? '–' : format.dateTime(instant));
  return [
    { id: 'name', header: text('incidentRegister.report.item'), cell: ({ name }) => name },
    {
      id: 'kind',
      header: text('incidentRegister.report.kind'),
      cell: ({ kind }) => text(`incidentRegister.report.kind.${kind}`),
    },
    {
      id: 'state',
      header: text('incidentRegister.report.state'),
      cell: ({ state, hoursLate }) => {
        if (isRunning && state === 'notDone')
          return <Status meaning="information">{text('incidentRegister.report.open')}</Status>;
        return (
          <Status meaning={meanings[state]}>
            {state === 'late' && hoursLate !== null
              ? text('incidentRegister.report.lateBy', { hours: hoursLate, hoursText: format.number(hoursLate) })
              : text(`incidentRegister.report.state.${state}`)}
          </Status>
        );
      },
    },
    { id: 'due', header: text('incidentRegister.report.due'), cell: ({ dueAt }) => when(dueAt) },
    { id: 'done', header: text('incidentRegister.report.done'), cell: ({ doneAt }) => when(doneAt) },
  ];
}
