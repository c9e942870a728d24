import type { RecordChange } from '../../../../shared/contract/records/records.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { findField } from '../../../ui/described/field-description.ts';
import type { References } from '../../../ui/described/field-description.ts';
import { describePath, describeValue } from '../../../ui/described/field-words.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { recordDescription } from '../record-sections.ts';

interface ChangeListProps {
  caption: string;
  changes: readonly RecordChange[];
  references: References;
}

/** What differs, in the words of the fields. */
export function ChangeList({ caption, changes, references }: ChangeListProps) {
  const text = useText();
  const words = { text, format: useFormat(), language: useLanguage(), references };
  const describe = (path: string, value: unknown) => {
    const field = findField(recordDescription, path);
    const said = field ? describeValue(words, field, value) : value === null ? '' : JSON.stringify(value);
    return said === '' ? <Muted>{text('records.changes.nothing')}</Muted> : said;
  };
  if (changes.length === 0) return <Muted>{text('records.changes.none')}</Muted>;
  return (
    <PlainTable
      caption={caption}
      rows={changes}
      // What is gone is told apart from what took its place.
      rowId={({ path, after }) => `${path} ${after === null}`}
      columns={[
        {
          id: 'field',
          header: text('records.changes.field'),
          cell: ({ path }) => describePath(text, 'records', path),
        },
        { id: 'before', header: text('records.changes.before'), cell: ({ path, before }) => describe(path, before) },
        { id: 'after', header: text('records.changes.after'), cell: ({ path, after }) => describe(path, after) },
      ]}
    />
  );
}
