import type { Heading, List, Paragraph } from './document.ts';

/** A letter, apart from how it looks. As in a document its texts may be a stranger's. */
export interface LetterModel {
  language: 'de' | 'en';
  /** Who writes. It is the document's author. */
  controller: string;
  /** What else stands at the head of the sheet, line by line, such as address and registration. */
  letterhead: string;
  /** Where it comes back to when it cannot be delivered, line by line. */
  returnAddress: string;
  /** Name and address, line by line. */
  recipient: string;
  /** Such as our number and the date, beside the address. */
  particulars: readonly { name: string; value: string }[];
  subject: string;
  /** ISO 8601 instant the letter is dated. Given, never read from the clock: the same input makes the same bytes. */
  createdAt: string;
  blocks: readonly (Heading | Paragraph | List)[];
}
