export type { Block, Column, DocumentModel } from './document.ts';
export { writePdf } from './pdf/write-pdf.ts';
export { spellNumber } from './wording.ts';
export { writeXlsx } from './xlsx/write-xlsx.ts';
