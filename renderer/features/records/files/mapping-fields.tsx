import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useText } from '../../../lib/use-text.ts';
import { SelectField } from '../../../ui/fields.tsx';
import { Section } from '../../../ui/section.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { describeImportPath } from './import-words.ts';
import classes from '../records.module.css';

interface MappingFieldsProps {
  columns: OutputOf<'records.readImport'>['columns'];
  /** Fields a column can be. */
  paths: readonly string[];
  isBusy: boolean;
  onChange: (column: number, path: string | null) => void;
}

/** Which column of the file is which field. */
export function MappingFields({ columns, paths, isBusy, onChange }: MappingFieldsProps) {
  const text = useText();
  const choices = [
    { value: '', label: text('records.import.noField') },
    ...paths.map((path) => ({ value: path, label: describeImportPath(text, path) })),
  ];
  return (
    <Section title={text('records.import.mapping')}>
      <Muted>{text('records.import.mappingHint')}</Muted>
      <div className={classes.mapping} aria-busy={isBusy}>
        {columns.map(({ column, heading, path }) => (
          <SelectField
            key={column}
            label={heading === '' ? text('records.import.column', { number: column + 1 }) : heading}
            value={path ?? ''}
            onChange={(value) => onChange(column, value === '' ? null : value)}
            choices={choices}
          />
        ))}
      </div>
    </Section>
  );
}
