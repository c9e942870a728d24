import { useText } from '../../../lib/use-text.ts';
import { describePath, labelField } from '../../../ui/described/field-words.ts';
import { groupMissing } from './group-missing.ts';
import classes from '../records.module.css';

/** Which fields are missing, one below the other. */
export function MissingList({ paths }: { paths: readonly string[] }) {
  const text = useText();
  return (
    <ul className={classes.missing}>
      {groupMissing(paths).map(({ path, count }) => (
        <li key={path}>
          {count === 1
            ? describePath(text, 'records', path)
            : text('records.missing.several', { field: labelField(text, 'records', path), count })}
        </li>
      ))}
    </ul>
  );
}
