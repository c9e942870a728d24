import type { DocumentModel } from '../document.ts';
import { toLegibleLine } from '../legible-text.ts';
import { localeOf } from '../wording.ts';
import { page } from './look.ts';
import { fontFiles, readFont, type FontName } from './fonts.ts';

type Properties = Pick<DocumentModel, 'title' | 'language' | 'controller' | 'subject' | 'createdAt'>;

/** An empty document with its properties and fonts: tagged, by the rules of PDF/A-2a. */
export async function openPdf(properties: Properties): Promise<PDFKit.PDFDocument> {
  const { title, language, controller, subject, createdAt } = properties;
  // Loaded when the first document is written: most starts of Custos write none.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: localeOf(language),
    displayTitle: true,
    size: [page.width, page.height],
    margin: 0,
    // Page numbers are written when the number of pages is known.
    bufferPages: true,
    autoFirstPage: false,
    // Otherwise pdfkit begins with a font that it does not embed.
    font: null as unknown as string,
    info: {
      Title: new Property(title) as string,
      Author: new Property(controller) as string,
      ...(subject === undefined ? {} : { Subject: new Property(subject) as string }),
      Creator: 'Custos',
      CreationDate: new Date(createdAt),
    },
  });
  // What is parsed already is taken as well; the types leave it out.
  for (const name of Object.keys(fontFiles) as FontName[]) document.registerFont(name, readFont(name) as Uint8Array);
  return document;
}

/** pdfkit puts properties into XML as they are; there its template asks for toString, elsewhere for valueOf. */
class Property extends String {
  constructor(text: string) {
    super(toLegibleLine(text));
  }

  override toString(): string {
    return this.valueOf().replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  }
}
