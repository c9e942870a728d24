export { toPlainText, type Block, type Column, type DocumentModel } from './document.ts';
export { writeDocx } from './docx/write-docx.ts';
export { beginHtml, endOfHtml, writeBlocks, writeHtml } from './html/write-html.ts';
export type { LetterModel } from './letter.ts';
export { writeLetter } from './pdf/letter/write-letter.ts';
export { writePdf } from './pdf/write-pdf.ts';
export { spellNumber } from './wording.ts';
export { writeXlsx } from './xlsx/write-xlsx.ts';
export { EncryptedArchive } from './zip/encrypted-archive.ts';
