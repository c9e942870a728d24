import type { Block, Column } from '../../documents/index.ts';
import type { IncidentWords, TextId } from './words.ts';

interface Described {
  /** The header of each column, and how much of the width it takes. */
  columns: readonly (readonly [TextId, number])[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A part of the file that is a table, or says that there is nothing. */
export function describeTable(title: TextId, { say }: IncidentWords, { columns, rows }: Described): Block[] {
  const described: Column[] = columns.map(([id, share]) => ({ header: say(id), share }));
  return [
    heading(say(title)),
    rows.length === 0 ? { kind: 'paragraph', text: say('none') } : { kind: 'table', columns: described, rows },
  ];
}

export function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}
