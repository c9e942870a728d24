/**
 * What leaves the vault as a report, apart from how it looks: one writer per format makes a file of it. Its texts may
 * be a stranger's; the writers make hidden characters visible, so a text is given as it was said.
 */
export interface DocumentModel {
  title: string;
  /** French: forms of the French authority. */
  language: 'de' | 'en' | 'fr';
  /** The organisation the document speaks for. It is the document's author. */
  controller: string;
  subject?: string;
  /** ISO 8601 instant, or date, the document is dated. Given, never read from the clock: the same input makes the same bytes. */
  createdAt: string;
  /** Shown on each page, such as "Confidential". */
  confidentiality?: string;
  blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Facts | Table | Note | PageBreak | Chart;

export interface TextRun {
  text: string;
  emphasis?: 'bold' | 'italic';
}

/** A plain string is one run without emphasis. A line feed starts a new line. */
export type RichText = string | readonly TextRun[];

export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3;
  text: string;
}

export interface Paragraph {
  kind: 'paragraph';
  text: RichText;
}

export interface List {
  kind: 'list';
  isNumbered?: boolean;
  items: readonly RichText[];
}

/** Names with their values, such as the particulars of a case. */
export interface Facts {
  kind: 'facts';
  facts: readonly { name: string; value: RichText }[];
}

export interface Table {
  kind: 'table';
  caption?: string;
  columns: readonly Column[];
  /** Cells in the order of the columns. */
  rows: readonly (readonly Cell[])[];
  /** The cells of the first column name their rows. */
  hasRowHeaders?: boolean;
}

export interface Column {
  header: string;
  align?: 'left' | 'right';
  /** How much of the width it takes beside the others; 1 if not given. */
  share?: number;
  numbers?: NumberStyle;
}

/** Null is an empty cell. */
export type Cell = string | number | null;

export interface NumberStyle {
  /** Digits after the decimal separator. If not given: as many as the number has, up to three; one of a percentage. */
  fractionDigits?: number;
  /** 0.05 is shown as 5 %. */
  isPercent?: boolean;
}

/** Something the reader must not miss. */
export interface Note {
  kind: 'note';
  title: string;
  text: RichText;
}

export interface PageBreak {
  kind: 'pageBreak';
}

/** Bars with a value each, and optionally the interval that value lies in. */
export interface Chart {
  kind: 'chart';
  /** The finding, in a sentence. */
  title: string;
  /** Says what the picture shows to whoever does not see it. */
  alternative: string;
  bars: readonly Bar[];
  numbers?: NumberStyle;
}

export interface Bar {
  label: string;
  value: number;
  interval?: { low: number; high: number };
}

/** The cells of a row, one for each column. @throws RangeError where a cell would belong to no column */
export function listCells({ columns }: Table, row: readonly Cell[]): Cell[] {
  if (row.length > columns.length) throw new RangeError('a row has more cells than the table has columns');
  return columns.map((_, index) => row[index] ?? null);
}

/** What a text says, apart from how it looks. */
export function toPlainText(text: RichText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}
