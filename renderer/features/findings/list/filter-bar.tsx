import { checkIds } from '../../../../shared/contract/checks.ts';
import { findingStates, otherFindingRules, severities } from '../../../../shared/contract/findings.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { firstFilters } from './finding-filters.ts';
import type { FindingFilters } from './finding-filters.ts';
import classes from './list-view.module.css';

interface FilterBarProps {
  filters: FindingFilters;
  onChange: (filters: FindingFilters) => void;
}

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const text = useText();
  const bots = useCall('backends.bots', {}).data?.bots ?? [];
  const set =
    <Field extends keyof FindingFilters>(field: Field) =>
    (value: string) =>
      onChange({ ...filters, [field]: value as FindingFilters[Field] });
  const all = { value: '', label: text('findings.all') };
  const isChanged = (Object.keys(firstFilters) as (keyof FindingFilters)[]).some(
    (field) => filters[field] !== firstFilters[field],
  );
  return (
    <search className={classes.filters} aria-label={text('findings.filters')}>
      <SelectField
        label={text('findings.status')}
        value={filters.status}
        onChange={set('status')}
        choices={[all, ...findingStates.map((state) => ({ value: state, label: text(`findings.status.${state}`) }))]}
      />
      <SelectField
        label={text('findings.rule')}
        value={filters.rule}
        onChange={set('rule')}
        choices={[
          all,
          ...checkIds.map((id) => ({ value: id, label: text(`findings.check.${id}`) })),
          ...otherFindingRules.map((id) => ({ value: id, label: text(`findings.rule.${id}`) })),
        ]}
      />
      <SelectField
        label={text('findings.severity')}
        value={filters.severity}
        onChange={set('severity')}
        choices={[all, ...severities.map((each) => ({ value: each, label: text(`findings.severity.${each}`) }))]}
      />
      <SelectField
        label={text('findings.bot')}
        value={filters.botId}
        onChange={set('botId')}
        choices={[all, ...bots.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField label={text('findings.from')} type="date" value={filters.from} onChange={set('from')} />
      <TextField label={text('findings.to')} type="date" value={filters.to} onChange={set('to')} />
      {isChanged && (
        <Button kind="quiet" onClick={() => onChange(firstFilters)}>
          {text('findings.clear')}
        </Button>
      )}
    </search>
  );
}
