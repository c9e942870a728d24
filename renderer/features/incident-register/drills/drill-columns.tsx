import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { Status } from '../../../ui/status.tsx';

/** @param isNarrow beside the panel of one of them */
export function useDrillColumns(isNarrow: boolean): Column<IncidentSummary>[] {
  const text = useText();
  const format = useFormat();
  const first: Column<IncidentSummary>[] = [
    { id: 'number', header: text('incidents.number'), cell: ({ number }) => number, width: 120 },
    { id: 'title', header: text('incidents.titleField'), cell: ({ title }) => title },
  ];
  if (isNarrow) return first;
  return [
    ...first,
    {
      id: 'started',
      header: text('incidentRegister.drill.startedAt'),
      cell: ({ openedAt }) => format.dateTime(openedAt),
      width: 170,
    },
    {
      id: 'state',
      header: text('incidentRegister.drill.state'),
      cell: ({ isOpen }) =>
        isOpen ? (
          <Status meaning="information">{text('incidentRegister.drill.runs')}</Status>
        ) : (
          text('incidentRegister.drill.ended')
        ),
      width: 130,
    },
    {
      id: 'late',
      header: text('incidentRegister.drill.lateTasks'),
      cell: ({ tasks }) =>
        tasks.late > 0 ? <Status meaning="overdue">{format.number(tasks.late)}</Status> : format.number(tasks.late),
      width: 160,
    },
  ];
}
