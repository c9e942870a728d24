import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useUserNames } from '../../lib/user-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Facts, Mono } from '../../ui/stack.tsx';
import { describeEntry, describeReason, listRefs } from './entry-words.ts';
import type { LogEntry } from './use-log.ts';
import classes from './audit-page.module.css';

/** One entry in full. */
export function EntryPanel({ entry, onClose }: { entry: LogEntry; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const titleId = useId();
  useShortcuts('panel', { close: onClose });
  const facts = [
    { label: text('audit.number'), value: format.number(entry.seq) },
    { label: text('audit.time'), value: format.exact(entry.at) },
    { label: text('audit.who'), value: entry.userName ?? text('audit.nobody') },
    { label: text('audit.why'), value: describeReason(text, entry.reason) || text('audit.noReason') },
    { label: text('audit.procedure'), value: <Mono>{entry.procedure}</Mono> },
    ...listRefs(text, entry.refs, names).map(({ label, value }) => ({ label, value: <Mono>{value}</Mono> })),
    { label: text('audit.hash'), value: <Mono>{entry.hash}</Mono> },
    { label: text('audit.previousHash'), value: <Mono>{entry.previousHash}</Mono> },
  ];
  return (
    <section className={classes.entry} aria-labelledby={titleId}>
      <div className={classes.entryHead}>
        <h2 id={titleId}>{describeEntry(text, entry)}</h2>
        <IconButton label={text('audit.closeEntry')} icon={<IconX size={16} />} onClick={onClose} />
      </div>
      <Facts facts={facts} />
    </section>
  );
}
