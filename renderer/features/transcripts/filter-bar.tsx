import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { messageRoles } from '../../../shared/contract/transcripts.ts';
import type { MessageRole } from '../../../shared/contract/transcripts.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { hasFilters, noFilters } from './filters.ts';
import type { Filters } from './filters.ts';
import classes from './filter-bar.module.css';

interface FilterBarProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
  searchInput: Ref<HTMLInputElement>;
}

export function FilterBar({ filters, onChange, searchInput }: FilterBarProps) {
  const text = useText();
  const backends = useCall('backends.list', {}).data?.backends ?? [];
  const bots = (useCall('backends.bots', {}).data?.bots ?? []).filter(
    ({ backendId }) => filters.backendId === '' || backendId === filters.backendId,
  );
  const set =
    <Field extends keyof Filters>(field: Field) =>
    (value: string) =>
      onChange({ ...filters, [field]: value as Filters[Field] });
  const all = { value: '', label: text('transcripts.all') };
  return (
    <search className={classes.bar} aria-label={text('transcripts.search')}>
      <div className={classes.words}>
        <TextField
          label={text('transcripts.words')}
          type="search"
          value={filters.text}
          onChange={set('text')}
          placeholder={text('transcripts.wordsHint')}
          icon={<IconSearch size={16} aria-hidden />}
          inputRef={searchInput}
        />
      </div>
      <div className={classes.wide}>
        <SelectField
          label={text('transcripts.sort')}
          value={filters.sort}
          onChange={set('sort')}
          isDisabled={filters.text.trim() === ''}
          choices={[
            { value: 'newest', label: text('transcripts.sort.newest') },
            { value: 'relevance', label: text('transcripts.sort.relevance') },
          ]}
        />
      </div>
      {backends.length > 1 && (
        <SelectField
          label={text('transcripts.backend')}
          value={filters.backendId}
          onChange={(backendId) => onChange({ ...filters, backendId, botId: '' })}
          choices={[all, ...backends.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <SelectField
        label={text('transcripts.bot')}
        value={filters.botId}
        onChange={set('botId')}
        choices={[all, ...bots.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        label={text('transcripts.role')}
        value={filters.role}
        onChange={set('role')}
        choices={[
          all,
          ...messageRoles.map((role: MessageRole) => ({
            value: role as string,
            label: text(`transcripts.role.${role}`),
          })),
        ]}
      />
      <div className={classes.wide}>
        <TextField label={text('transcripts.from')} type="date" value={filters.from} onChange={set('from')} />
      </div>
      <div className={classes.wide}>
        <TextField label={text('transcripts.to')} type="date" value={filters.to} onChange={set('to')} />
      </div>
      {hasFilters(filters) && (
        <Button kind="quiet" onClick={() => onChange(noFilters)}>
          {text('transcripts.clear')}
        </Button>
      )}
    </search>
  );
}
