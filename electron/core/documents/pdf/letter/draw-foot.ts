import { toLegibleLine } from '../../legible-text.ts';
import type { LetterModel } from '../../letter.ts';
import { say } from '../../wording.ts';
import { shorten } from '../draw-furniture.ts';
import { colours, looks, page, textWidth } from '../look.ts';
import type { Painter } from '../painter.ts';
import { splitLetterhead } from './draw-head.ts';
import { letterLooks } from './sheet.ts';

const headerTop = 44;
const ruleTop = headerTop + 16;
const footTop = page.height - 58;
const mostImprintLines = 4;

/** Page numbers; from the second page on what the letter is about; at the foot of the first the rest of the letterhead. */
export function drawFoot(painter: Painter, { subject, controller, letterhead, language }: LetterModel): void {
  const { pdf } = painter;
  const nameLines = painter.breakAtMost(2, toLegibleLine(controller), letterLooks.sender, textWidth).length;
  const { rest } = splitLetterhead(painter, letterhead, nameLines);
  const imprint = rest === '' ? [] : painter.breakAtMost(mostImprintLines, rest, letterLooks.imprint, textWidth * 0.8);
  const about = shorten(painter, `${toLegibleLine(controller)} · ${toLegibleLine(subject)}`, looks.small, textWidth);
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    const number = shorten(painter, say(language, 'pageOf', { page: index + 1, pages: count }), looks.small, textWidth);
    painter.structure.outside('Pagination', () => {
      if (index > 0) {
        painter.drawLine(about, page.left, headerTop, looks.small);
        painter.rule([page.left, ruleTop], [page.left + textWidth, ruleTop], colours.line, 0.5);
      }
      painter.drawLine(number, page.left + textWidth - number.width, footTop, looks.small);
    });
    if (index === 0 && imprint.length > 0)
      painter.structure.within(painter.structure.add('P'), () => {
        for (const [row, line] of imprint.entries())
          painter.drawLine(line, page.left, footTop + row * letterLooks.imprint.leading, letterLooks.imprint);
      });
  }
}
