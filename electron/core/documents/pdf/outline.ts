type Item = PDFKit.PDFOutline;

/** pdfkit's types know only one of the options: a place on the page instead of the whole page. */
type ItemOptions = Parameters<Item['addItem']>[1] & { fit: boolean; top: number };

/** The headings as bookmarks, those below a heading inside it. */
export class Outline {
  readonly #open: { level: number; item: Item }[];

  constructor(pdf: PDFKit.PDFDocument) {
    this.#open = [{ level: 0, item: pdf.outline }];
  }

  /** @param y where the heading stands on the current page, in points from its top */
  add(title: string, level: number, y: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const options: ItemOptions = { fit: false, top: y, expanded: level === 1 };
    const item = this.#open.at(-1)?.item.addItem(title, options);
    if (item) this.#open.push({ level, item });
  }
}
