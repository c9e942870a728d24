/** An element of the structure tree (ISO 32000-1, 14.7): what screen readers and text extraction follow. */
export type Element = PDFKit.PDFStructureElement;

export interface ElementOptions {
  /** Read in place of a picture. */
  alt?: string;
  /** Read and copied in place of the text that is shown. */
  actual?: string;
  /** Which cells a header cell is about (ISO 32000-1, 14.8.5.7). */
  scope?: 'Row' | 'Column';
  /** Left, top, right, bottom of a picture on its page, in points from the top. */
  bbox?: [number, number, number, number];
  numbering?: 'Disc' | 'Decimal';
}

/** What pdfkit's types leave out. */
interface Dictionary {
  dictionary: { data: { S: string; A?: object } };
}

/** Says of everything that is drawn which element it belongs to, or that it says nothing. */
export class Structure {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Element;
  #open: { element: Element; content: PDFKit.PDFStructureContent } | null = null;

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  add(type: string, { numbering, ...options }: ElementOptions = {}, parent = this.#root): Element {
    const element = this.#pdf.struct(type, options);
    if (numbering) (element as unknown as Dictionary).dictionary.data.A = { O: 'List', ListNumbering: numbering };
    parent.add(element);
    return element;
  }

  /** What is drawn belongs to the element. On each page it has content of its own. */
  within(element: Element, draw: () => void): void {
    this.#begin(element);
    draw();
    this.#end();
  }

  /**
   * What is drawn stands for another text. It gets an element of its own between the content before and after it:
   * some readers lose what follows content inside content.
   */
  standingFor(actual: string, draw: () => void): void {
    if (!this.#open) return draw();
    const { element } = this.#open;
    this.#end();
    this.#begin(this.add('Span', { actual }, element), { actual });
    draw();
    this.#end();
    this.#begin(element);
  }

  /** What is drawn says nothing: lines, backgrounds, and what is repeated on each page. */
  outside(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.#pdf.markContent('Artifact', { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  #begin(element: Element, options: { actual?: string } = {}): void {
    const type = (element as unknown as Dictionary).dictionary.data.S;
    this.#open = { element, content: this.#pdf.markStructureContent(type, options) };
  }

  #end(): void {
    if (!this.#open) return;
    this.#pdf.endMarkedContent();
    this.#open.element.add(this.#open.content);
    this.#open = null;
  }
}
