import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { ToldState } from './told-state.tsx';

/** @param isNarrow beside the panel of one of them */
export function useRegisterColumns(isNarrow: boolean): Column<IncidentSummary>[] {
  const text = useText();
  const format = useFormat();
  const first: Column<IncidentSummary>[] = [
    { id: 'number', header: text('incidents.number'), cell: ({ number }) => number, width: 120 },
    {
      id: 'title',
      header: text('incidents.titleField'),
      cell: ({ title }) => title,
      ...(isNarrow ? {} : { width: 260 }),
    },
  ];
  if (isNarrow) return first;
  return [
    ...first,
    { id: 'kind', header: text('incidents.kind'), cell: ({ kind }) => text(`incidents.kind.${kind}`), width: 150 },
    {
      id: 'aware',
      header: text('incidents.moment.aware'),
      cell: ({ moments: { aware } }) => (aware === null ? text('incidents.moment.unknown') : format.dateTime(aware)),
      width: 150,
    },
    {
      id: 'severity',
      header: text('incidents.severity'),
      cell: ({ severityLevel }) => text(`incidents.severity.${severityLevel ?? 'none'}`),
      width: 120,
    },
    {
      id: 'authority',
      header: text('incidentRegister.authorityTold'),
      cell: ({ authorityTold }) => <ToldState at={authorityTold} />,
      width: 180,
    },
    {
      id: 'persons',
      header: text('incidentRegister.personsTold'),
      cell: ({ personsTold }) => <ToldState at={personsTold} />,
    },
  ];
}
