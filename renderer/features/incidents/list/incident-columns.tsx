import { useMemo } from 'react';
import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';
import { useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { Status } from '../../../ui/status.tsx';
import { SeverityLevelStatus } from './severity-level.tsx';
import { NextClock } from './next-clock.tsx';

export function useIncidentColumns(): Column<IncidentSummary>[] {
  const text = useText();
  return useMemo(
    () => [
      {
        id: 'clock',
        header: text('incidents.nextClock'),
        width: 224,
        cell: (incident) => <NextClock incident={incident} />,
      },
      { id: 'number', header: text('incidents.number'), width: 104, cell: ({ number }) => number },
      {
        id: 'title',
        header: text('incidents.titleField'),
        cell: ({ title }) => <span title={title}>{title}</span>,
      },
      {
        id: 'severity',
        header: text('incidents.severity'),
        width: 124,
        cell: ({ severityLevel }) => <SeverityLevelStatus level={severityLevel} />,
      },
      {
        id: 'phase',
        header: text('incidents.phase'),
        width: 132,
        cell: ({ phase, isOpen }) => text(isOpen ? `incidents.phase.${phase}` : 'incidents.closed'),
      },
      {
        id: 'tasks',
        header: text('incidents.tasks'),
        width: 132,
        cell: ({ tasks: { open, late } }) =>
          late > 0 ? (
            <Status meaning="overdue">{text('incidents.tasks.late', { open, late })}</Status>
          ) : (
            text('incidents.tasks.open', { open })
          ),
      },
    ],
    [text],
  );
}
