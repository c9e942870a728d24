import { dueStates, requestStates, waitingParties } from '../../../../shared/contract/requests/case-fields.ts';
import { regimes, rights } from '../../../../shared/contract/rights.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { firstFilters } from './request-filters.ts';
import type { RequestFilters } from './request-filters.ts';
import classes from './request-list.module.css';

interface FilterBarProps {
  filters: RequestFilters;
  onChange: (filters: RequestFilters) => void;
}

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const text = useText();
  const set = (field: keyof RequestFilters) => (value: string) => onChange({ ...filters, [field]: value });
  const all = { value: '', label: text('requests.all') };
  const isChanged = (Object.keys(firstFilters) as (keyof RequestFilters)[]).some(
    (field) => filters[field] !== firstFilters[field],
  );
  return (
    <search className={classes.filters} aria-label={text('requests.filters')}>
      <TextField label={text('requests.search')} type="search" value={filters.text} onChange={set('text')} />
      <SelectField
        label={text('requests.state')}
        value={filters.state}
        onChange={set('state')}
        choices={[all, ...requestStates.map((value) => ({ value, label: text(`requests.state.${value}`) }))]}
      />
      <SelectField
        label={text('requests.due')}
        value={filters.due}
        onChange={set('due')}
        choices={[
          all,
          ...dueStates
            .filter((value) => value !== 'closed')
            .map((value) => ({ value, label: text(`requests.due.state.${value}`) })),
        ]}
      />
      <SelectField
        label={text('requests.kind')}
        value={filters.kind}
        onChange={set('kind')}
        choices={[all, ...rights.map((value) => ({ value, label: text(`requests.right.${value}`) }))]}
      />
      <SelectField
        label={text('requests.regime')}
        value={filters.regime}
        onChange={set('regime')}
        choices={[all, ...regimes.map((value) => ({ value, label: text(`requests.regime.${value}`) }))]}
      />
      <SelectField
        label={text('requests.waitingFor')}
        value={filters.waitingFor}
        onChange={set('waitingFor')}
        choices={[all, ...waitingParties.map((value) => ({ value, label: text(`requests.waitingFor.${value}`) }))]}
      />
      {isChanged && (
        <Button kind="quiet" onClick={() => onChange(firstFilters)}>
          {text('requests.clear')}
        </Button>
      )}
    </search>
  );
}
