import { recordRoles, recordStates } from '../../../shared/contract/records/vocabulary.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { firstFilters, isFiltered } from './record-filters.ts';
import type { RecordFilters } from './record-filters.ts';
import classes from './records.module.css';

interface FilterBarProps {
  filters: RecordFilters;
  onChange: (filters: RecordFilters) => void;
}

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const text = useText();
  const controllers = useCall('controllers.list', {}).data?.controllers ?? [];
  const bots = useCall('backends.bots', {}).data?.bots ?? [];
  const set = (field: keyof RecordFilters) => (value: string) => onChange({ ...filters, [field]: value });
  const all = { value: '', label: text('records.all') };
  return (
    <search className={classes.filters} aria-label={text('records.filters')}>
      <TextField
        label={text('records.filter.words')}
        type="search"
        value={filters.words}
        onChange={set('words')}
        placeholder={text('records.filter.wordsHint')}
      />
      {controllers.length > 1 && (
        <SelectField
          label={text('ui.controller')}
          value={filters.controllerId}
          onChange={set('controllerId')}
          choices={[all, ...controllers.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <SelectField
        label={text('records.field.role')}
        value={filters.role}
        onChange={set('role')}
        choices={[all, ...recordRoles.map((value) => ({ value, label: text(`records.value.role.${value}`) }))]}
      />
      <SelectField
        label={text('records.state')}
        value={filters.state}
        onChange={set('state')}
        choices={[all, ...recordStates.map((value) => ({ value, label: text(`records.state.${value}`) }))]}
      />
      <SelectField
        label={text('records.bot')}
        value={filters.botId}
        onChange={set('botId')}
        choices={[all, ...bots.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        label={text('records.review')}
        value={filters.review}
        onChange={set('review')}
        choices={[all, { value: 'due', label: text('records.review.onlyDue') }]}
      />
      {isFiltered(filters) && (
        <Button kind="quiet" onClick={() => onChange(firstFilters)}>
          {text('records.clear')}
        </Button>
      )}
    </search>
  );
}
