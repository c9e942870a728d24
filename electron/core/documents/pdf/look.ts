import type { TextStyle } from './break-lines.ts';

/** A4 in points, with room for a header and a footer. */
export const page = { width: 595.28, height: 841.89, left: 71, right: 62, top: 82, bottom: 74 };
export const textWidth = page.width - page.left - page.right;
/** From the top of the page to the end of the text. */
export const textEnd = page.height - page.bottom;

export const colours = {
  ink: '#1a1a1a',
  quiet: '#565b61',
  accent: '#1f4e79',
  bar: '#6f97bd',
  line: '#c9cdd2',
  tint: '#f2f4f7',
};

export interface Look extends TextStyle {
  /** From one line to the next, in points. */
  leading: number;
  colour: string;
}

const text = { font: 'regular', colour: colours.ink } as const;
export const looks = {
  title: { ...text, font: 'bold', size: 17, leading: 23 },
  subject: { ...text, size: 11.5, leading: 16.5, colour: colours.quiet },
  small: { ...text, size: 8.5, leading: 12, colour: colours.quiet },
  body: { ...text, size: 10.5, leading: 15.5 },
  cell: { ...text, size: 9.5, leading: 13 },
  columnHeader: { ...text, font: 'bold', size: 9.5, leading: 13 },
  caption: { ...text, font: 'bold', size: 10, leading: 14 },
  factName: { ...text, size: 9.5, leading: 13, colour: colours.quiet },
  noteTitle: { ...text, font: 'bold', size: 10.5, leading: 15.5 },
  bar: { ...text, size: 9, leading: 12 },
} satisfies Record<string, Look>;

export const headings: Record<1 | 2 | 3, Look & { above: number; below: number }> = {
  1: { ...text, font: 'bold', size: 13, leading: 18, above: 20, below: 6 },
  2: { ...text, font: 'bold', size: 11, leading: 15.5, above: 15, below: 4 },
  3: { ...text, font: 'bold', size: 10.5, leading: 15.5, above: 11, below: 2, colour: colours.quiet },
};
