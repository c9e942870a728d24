import { breakLines, type Line, type Setting } from './break-lines.ts';
import type { RichText } from '../document.ts';
import { gatherContent } from './gather-content.ts';
import type { Hyphenate } from './hyphenation.ts';
import { page, textEnd, type Look } from './look.ts';
import { Structure, type Element } from './structure.ts';
import { Typeface } from './typeface.ts';

/** What pdfkit's types leave out: a text in one font on one line, and how wide it is. */
interface Fragments {
  _fragment(
    text: string,
    x: number,
    y: number,
    options: { baseline: string; textWidth: number; wordCount: number },
  ): void;
}

/** A line with the element it belongs to. */
export interface OwnedLine {
  line: Line;
  element: Element;
  look: Look;
}

/** Broken texts that are kept: up to this length, and this many. */
const longestKept = 150;
const mostKept = 10_000;

/** Draws from top to bottom and from page to page. Distances are points, y is counted from the top. */
export class Painter {
  readonly pdf: PDFKit.PDFDocument;
  y = 0;
  readonly structure: Structure;
  readonly #setting: Setting;
  readonly #broken = new Map<string, Line[]>();

  constructor(pdf: PDFKit.PDFDocument, hyphenate: Hyphenate) {
    this.pdf = pdf;
    this.#setting = { typeface: new Typeface(pdf), hyphenate };
    this.structure = new Structure(pdf);
    this.startPage();
  }

  /** To be called when everything is drawn. */
  end(): void {
    this.#setting.typeface.end();
    this.pdf.end();
  }

  get room(): number {
    return textEnd - this.y;
  }

  get isAtTop(): boolean {
    return this.y === page.top;
  }

  startPage(): void {
    this.pdf.addPage();
    gatherContent(this.pdf);
    this.y = page.top;
  }

  /** Starts a page where less than that is left. */
  makeRoom(height: number): void {
    if (this.room < height && !this.isAtTop) this.startPage();
  }

  /** Leaves a distance to what was drawn before; at the top of a page there is none. */
  skip(distance: number): void {
    if (!this.isAtTop) this.y += distance;
  }

  /** The same text in the same place is broken once: forms say their labels for every record again. */
  break(text: RichText, look: Look, width: number): readonly Line[] {
    if (typeof text !== 'string' || text.length > longestKept) return breakLines(this.#setting, text, look, width);
    const key = `${look.font} ${look.size} ${width} ${text}`;
    const known = this.#broken.get(key);
    if (known) return known;
    const lines = breakLines(this.#setting, text, look, width);
    if (this.#broken.size < mostKept) this.#broken.set(key, lines);
    return lines;
  }

  /** The same, but where there are more lines than that the last one ends in dots. */
  breakAtMost(count: number, text: string, look: Look, width: number): readonly Line[] {
    const lines = this.break(text, look, width);
    if (lines.length <= count) return lines;
    const [dots] = this.break('…', look, width);
    const shown = this.break(text, look, width - (dots?.width ?? 0)).slice(0, count);
    const last = shown.at(-1);
    if (last && dots) shown[count - 1] = { pieces: [...last.pieces, ...dots.pieces], width: last.width + dots.width };
    return shown;
  }

  rule(from: [x: number, y: number], to: [x: number, y: number], colour: string, thickness: number): void {
    this.pdf
      .lineWidth(thickness)
      .strokeColor(colour)
      .moveTo(...from)
      .lineTo(...to)
      .stroke();
  }

  /** One line in a box as high as the leading that begins at y. */
  drawLine({ pieces }: Line, left: number, y: number, { size, leading, colour }: Look): void {
    const baseline = y + leading / 2 + size * 0.36;
    this.pdf.fillColor(colour).fontSize(size);
    let next = left;
    for (const piece of pieces) {
      this.pdf.font(piece.font);
      const x = next;
      const textWidth = this.#setting.typeface.widthOf(piece, size);
      // What `text` does besides measures the piece twice more.
      const options = { baseline: 'alphabetic', textWidth, wordCount: 1 };
      const draw = () => (this.pdf as unknown as Fragments)._fragment(piece.text, x, baseline, options);
      if (piece.actual === undefined) draw();
      else this.structure.standingFor(piece.actual, draw);
      next += textWidth;
    }
  }

  /**
   * Lines below one another, over as many pages as they need; no page begins or ends with a single one of several.
   * @param backdrop drawn behind the lines of each page
   */
  drawLines(lines: readonly OwnedLine[], x: number, backdrop?: (height: number) => void): void {
    for (let drawn = 0; drawn < lines.length;) {
      const rest = lines.slice(drawn);
      const fitting = this.#countFitting(rest);
      if (fitting < Math.min(2, rest.length) && !this.isAtTop) {
        this.startPage();
        continue;
      }
      const isOneLeft = fitting === rest.length - 1 && fitting > 2;
      const shown = rest.slice(0, Math.max(1, isOneLeft ? fitting - 1 : fitting));
      if (backdrop)
        this.structure.outside('Layout', () => backdrop(shown.reduce((sum, { look }) => sum + look.leading, 0)));
      this.#drawShown(shown, x);
      drawn += shown.length;
      if (drawn < lines.length) this.startPage();
    }
  }

  #countFitting(lines: readonly OwnedLine[]): number {
    let height = 0;
    const index = lines.findIndex(({ look }) => (height += look.leading) > this.room);
    return index === -1 ? lines.length : index;
  }

  #drawShown(lines: readonly OwnedLine[], x: number): void {
    for (let from = 0; from < lines.length;) {
      const element = lines[from]?.element as Element;
      const end = lines.findIndex((other, index) => index > from && other.element !== element);
      const own = lines.slice(from, end === -1 ? lines.length : end);
      this.structure.within(element, () => {
        for (const { line, look } of own) {
          this.drawLine(line, x, this.y, look);
          this.y += look.leading;
        }
      });
      from += own.length;
    }
  }
}
