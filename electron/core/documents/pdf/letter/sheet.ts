import { colours, page, type Look } from '../look.ts';

const pointsPerMillimetre = 72 / 25.4;
const mm = (length: number): number => length * pointsPerMillimetre;

/** Where the parts of a letter stand on its first page, in points. */
export interface Sheet {
  /** Lines above the address, in the window, for the post; null: there is none. */
  returnLine: { top: number } | null;
  address: { top: number; height: number; width: number };
  particulars: { left: number; top: number; width: number };
  /** Where the subject begins at the earliest. */
  textTop: number;
  /** Where the sheet is folded and punched. */
  marks: readonly { y: number; width: number }[];
}

export const addressLeft = page.left;
export const head = { top: mm(12), end: mm(43) };
const particulars = { left: mm(125), top: mm(50), width: mm(65) };

/**
 * DIN 5008 form B: the address field is 85 mm wide and reaches from 45 to 90 mm; its upper 17.7 mm are for the sender
 * and the post, the lower 27.3 mm for the address. The text begins 8.46 mm below it.
 */
const german: Sheet = {
  returnLine: { top: mm(45 + 17.7) - 11 },
  address: { top: mm(45 + 17.7), height: mm(27.3), width: mm(80) },
  particulars,
  textTop: mm(98.46),
  marks: [
    { y: mm(105), width: mm(4) },
    { y: mm(148.5), width: mm(6) },
    { y: mm(210), width: mm(4) },
  ],
};

/** The address lies in the window of a DL envelope of BS 4264 as well as in that of DIN 680. */
const english: Sheet = {
  returnLine: null,
  address: { top: mm(57), height: mm(26), width: mm(80) },
  particulars,
  textTop: mm(98.46),
  marks: [],
};

export const sheets: Record<'de' | 'en', Sheet> = { de: german, en: english };

const text = { font: 'regular', colour: colours.ink } as const;
export const letterLooks = {
  sender: { ...text, font: 'bold', size: 13, leading: 18, colour: colours.accent },
  head: { ...text, size: 8, leading: 10.6, colour: colours.quiet },
  imprint: { ...text, size: 7, leading: 9, colour: colours.quiet },
  returnLine: { ...text, size: 6.5, leading: 9, colour: colours.quiet },
  particularName: { ...text, size: 7.5, leading: 10, colour: colours.quiet },
  particular: { ...text, size: 9.5, leading: 12.4 },
  subject: { ...text, font: 'bold', size: 11, leading: 15.5 },
} satisfies Record<string, Look>;

/** The first in which an address fits counts. */
export const addressLooks: readonly Look[] = [
  { ...text, size: 10.5, leading: 12.7 },
  { ...text, size: 9, leading: 11 },
  { ...text, size: 7.5, leading: 9 },
];
