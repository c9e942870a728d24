export type { Block, DocumentModel } from './document.ts';
export { writePdf } from './pdf/write-pdf.ts';
export { writeXlsx } from './xlsx/write-xlsx.ts';
