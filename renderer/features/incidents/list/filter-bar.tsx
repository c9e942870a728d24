import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { SelectField } from '../../../ui/fields.tsx';
import { listYears } from './incident-filters.ts';
import type { IncidentFilters } from './incident-filters.ts';
import classes from './incidents-view.module.css';

interface FilterBarProps {
  filters: IncidentFilters;
  onChange: (filters: IncidentFilters) => void;
}

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const text = useText();
  const today = useToday();
  const controllers = useCall('controllers.list', {}).data?.controllers ?? [];
  const set = (field: keyof IncidentFilters) => (value: string) => onChange({ ...filters, [field]: value });
  const all = { value: '', label: text('incidents.all') };
  return (
    <search className={classes.filters} aria-label={text('incidents.filters')}>
      <SelectField
        label={text('incidents.state')}
        value={filters.state}
        onChange={set('state')}
        choices={[all, ...(['open', 'closed'] as const).map((value) => ({ value, label: text(`incidents.${value}`) }))]}
      />
      <SelectField
        label={text('incidents.year')}
        value={filters.year}
        onChange={set('year')}
        choices={[all, ...listYears(today).map((value) => ({ value, label: value }))]}
      />
      {controllers.length > 1 && (
        <SelectField
          label={text('ui.controller')}
          value={filters.controllerId}
          onChange={set('controllerId')}
          choices={[all, ...controllers.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
    </search>
  );
}
