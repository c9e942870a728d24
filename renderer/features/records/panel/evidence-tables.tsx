import { useMemo } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import type { Column } from '../../../ui/column.ts';
import { nameLanguage, textOr } from '../../../ui/described/field-words.ts';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { Facts } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import classes from '../records.module.css';

type Evidence = OutputOf<'records.evidence'>['bots'][number];

interface Seen {
  id: string;
  what: string;
  conversations: number;
  isDeclared: boolean | null;
}

/** What was seen in the conversations of one bot, beside what its record says. */
export function EvidenceTables({ evidence, name }: { evidence: Evidence; name: string }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const columns = useSeenColumns();
  const days = (value: number | null) => (value === null ? '–' : text('ui.described.days', { days: value }));
  const rows: Seen[] = [
    ...evidence.categories.map(({ category, conversations, isDeclared }) => ({
      id: `category ${category}`,
      // Seen are the kinds of detection, or already the categories of a record.
      what: textOr(text, `records.value.data.${category}`, textOr(text, `findings.type.${category}`, category)),
      conversations,
      isDeclared,
    })),
    ...evidence.languages.map((each) => ({
      id: `language ${each.language}`,
      what: nameLanguage(language, each.language),
      conversations: each.conversations,
      isDeclared: each.isDeclared,
    })),
  ];
  const title = text('records.evidence.of', { bot: name });
  return (
    <section className={classes.part} aria-label={title}>
      <h3>{title}</h3>
      <Facts
        facts={[
          { label: text('records.evidence.conversations'), value: format.number(evidence.conversations) },
          { label: text('records.evidence.oldest'), value: days(evidence.oldestDays) },
          { label: text('records.evidence.declared'), value: days(evidence.declaredDays) },
        ]}
      />
      {rows.length > 0 && (
        <PlainTable
          list="records.evidence"
          caption={text('records.evidence.caption', { bot: name })}
          rows={rows}
          rowId={({ id }) => id}
          columns={columns}
        />
      )}
    </section>
  );
}

function useSeenColumns(): Column<Seen>[] {
  const text = useText();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'what', header: text('records.evidence.what'), cell: ({ what }) => what },
      {
        id: 'conversations',
        header: text('records.evidence.conversations'),
        isNumber: true,
        cell: ({ conversations }) => format.number(conversations),
      },
      {
        id: 'declared',
        header: text('records.evidence.isDeclared'),
        cell: ({ isDeclared }) => <Declared isDeclared={isDeclared} />,
      },
    ],
    [text, format],
  );
}

function Declared({ isDeclared }: { isDeclared: boolean | null }) {
  const text = useText();
  if (isDeclared === null) return text('records.evidence.noRecord');
  return isDeclared ? (
    <Status meaning="fine">{text('ui.described.yes')}</Status>
  ) : (
    <Status meaning="overdue">{text('ui.described.no')}</Status>
  );
}
