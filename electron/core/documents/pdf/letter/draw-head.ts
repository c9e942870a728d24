import { toLegible, toLegibleLine } from '../../legible-text.ts';
import type { LetterModel } from '../../letter.ts';
import type { Line } from '../break-lines.ts';
import { shorten } from '../draw-furniture.ts';
import { colours, page, textWidth, type Look } from '../look.ts';
import type { Painter } from '../painter.ts';
import { addressLeft, addressLooks, head, letterLooks as looks, sheets } from './sheet.ts';

const mostParticularLines = 3;

/** All that stands on the first page before the subject, in the order in which it is read. */
export function drawHead(painter: Painter, model: LetterModel): void {
  const sheet = sheets[model.language];
  painter.structure.outside('Layout', () => {
    for (const { y, width } of sheet.marks) painter.rule([12, y], [12 + width, y], colours.line, 0.5);
  });
  drawSender(painter, model);
  if (sheet.returnLine) drawReturnLine(painter, model, sheet.returnLine.top, sheet.address.width);
  drawAddress(painter, model);
  drawParticulars(painter, model);
  painter.y = sheet.textTop;
  const subject = painter.structure.add('H1');
  const lines = painter
    .break(toLegibleLine(model.subject), looks.subject, textWidth)
    .map((line) => ({ line, element: subject, look: looks.subject }));
  painter.drawLines(lines, page.left);
  painter.y += 13;
}

/** What fits at the head; the rest of the letterhead is printed at the foot, where registrations usually stand. */
function drawSender(painter: Painter, { controller, letterhead }: LetterModel): void {
  const name = painter.breakAtMost(2, toLegibleLine(controller), looks.sender, textWidth);
  painter.y = drawBlock(painter, name, head.top, looks.sender);
  const lines = splitLetterhead(painter, letterhead, name.length).atHead;
  if (lines.length > 0) drawBlock(painter, lines, painter.y, looks.head);
}

/** @param nameLines how many lines the sender's name takes */
export function splitLetterhead(
  painter: Painter,
  letterhead: string,
  nameLines: number,
): { atHead: Line[]; rest: string } {
  const written = toLegible(letterhead)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const room = Math.floor((head.end - head.top - nameLines * looks.sender.leading) / looks.head.leading);
  const atHead: Line[] = [];
  for (const [index, text] of written.entries()) {
    const lines = painter.break(text, looks.head, textWidth);
    if (atHead.length + lines.length > room) return { atHead, rest: written.slice(index).join(' · ') };
    atHead.push(...lines);
  }
  return { atHead, rest: '' };
}

function drawReturnLine(
  painter: Painter,
  { controller, returnAddress }: LetterModel,
  top: number,
  width: number,
): void {
  const parts = [controller, ...returnAddress.split('\n')].map(toLegibleLine).filter((part) => part !== '');
  const line = shorten(painter, parts.join(' · '), looks.returnLine, width);
  // It is for the post, and says again what the head says.
  painter.structure.outside('Layout', () => {
    painter.drawLine(line, addressLeft, top, looks.returnLine);
    painter.rule([addressLeft, top + 9.5], [addressLeft + width, top + 9.5], colours.line, 0.4);
  });
}

function drawAddress(painter: Painter, { recipient, language }: LetterModel): void {
  const { top, height, width } = sheets[language].address;
  const written = toLegible(recipient).trim();
  const look = addressLooks.find((each) => linesOf(painter, written, each, width) * each.leading <= height);
  const used = look ?? addressLooks.at(-1)!;
  const most = Math.floor(height / used.leading);
  drawBlock(painter, painter.breakAtMost(most, written, used, width), top, used);
}

function linesOf(painter: Painter, text: string, look: Look, width: number): number {
  return painter.break(text, look, width).length;
}

function drawParticulars(painter: Painter, { particulars, language }: LetterModel): void {
  const { left, top, width } = sheets[language].particulars;
  let y = top;
  for (const { name, value } of particulars) {
    const element = painter.structure.add('P');
    const [label] = painter.break(`${toLegibleLine(name)}: `, looks.particularName, width);
    const values = painter.breakAtMost(mostParticularLines, toLegibleLine(value), looks.particular, width);
    painter.structure.within(element, () => {
      if (label) painter.drawLine(label, left, y, looks.particularName);
      y += looks.particularName.leading;
      for (const line of values) {
        painter.drawLine(line, left, y, looks.particular);
        y += looks.particular.leading;
      }
    });
    y += 2;
  }
}

/** One paragraph at a place of its own. Returns where it ends. */
function drawBlock(painter: Painter, lines: readonly Line[], top: number, look: Look): number {
  let y = top;
  painter.structure.within(painter.structure.add('P'), () => {
    for (const line of lines) {
      painter.drawLine(line, page.left, y, look);
      y += look.leading;
    }
  });
  return y;
}
