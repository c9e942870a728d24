import type { DocumentModel } from '../document.ts';
import { toLegibleLine } from '../legible-text.ts';
import { say } from '../wording.ts';
import type { Line } from './break-lines.ts';
import { colours, looks, page, textWidth, type Look } from './look.ts';
import type { Painter } from './painter.ts';

const headerTop = 44;
const ruleTop = headerTop + 16;
const footerTop = page.height - 48;
const bold: Look = { ...looks.small, font: 'bold' };

/** What stands on every page: above the title, which page one begins with, and the confidentiality; below whose it is. */
export function drawFurniture(painter: Painter, { title, controller, confidentiality, language }: DocumentModel): void {
  const { pdf } = painter;
  const mark = shorten(painter, confidentiality ?? '', bold, textWidth / 2);
  const name = shorten(painter, title, looks.small, textWidth / 2);
  const owner = shorten(painter, controller, looks.small, textWidth / 2);
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    const number = shorten(
      painter,
      say(language, 'pageOf', { page: index + 1, pages: count }),
      looks.small,
      textWidth / 2,
    );
    painter.structure.outside('Pagination', () => {
      if (index > 0) painter.drawLine(name, page.left, headerTop, looks.small);
      painter.drawLine(mark, page.left + textWidth - mark.width, headerTop, bold);
      if (index > 0 || mark.width > 0)
        painter.rule([page.left, ruleTop], [page.left + textWidth, ruleTop], colours.line, 0.5);
      painter.drawLine(owner, page.left, footerTop, looks.small);
      painter.drawLine(number, page.left + textWidth - number.width, footerTop, looks.small);
    });
  }
}

/** One line that ends in dots where the text is longer. */
export function shorten(painter: Painter, text: string, look: Look, width: number): Line {
  return painter.breakAtMost(1, toLegibleLine(text.slice(0, 300)), look, width)[0] ?? { pieces: [], width: 0 };
}
