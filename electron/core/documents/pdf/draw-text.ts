import type { DocumentModel, Heading, List, Note, Paragraph, RichText } from '../document.ts';
import { toLegibleLine } from '../legible-text.ts';
import { spellInstant } from '../wording.ts';
import { colours, headings, looks, page, textWidth, type Look } from './look.ts';
import type { Painter } from './painter.ts';
import type { Element } from './structure.ts';

const between = 7;

function own(painter: Painter, element: Element, text: RichText, look: Look, width: number) {
  return painter.break(text, look, width).map((line) => ({ line, element, look }));
}

/** Title, subject, whose document it is and of when. */
export function drawTitle(painter: Painter, { title, subject, controller, createdAt, language }: DocumentModel): void {
  const origin = `${toLegibleLine(controller)} · ${spellInstant(language, createdAt)}`;
  painter.drawLines(own(painter, painter.structure.add('H1'), toLegibleLine(title), looks.title, textWidth), page.left);
  if (subject !== undefined) {
    painter.y += 2;
    painter.drawLines(
      own(painter, painter.structure.add('P'), toLegibleLine(subject), looks.subject, textWidth),
      page.left,
    );
  }
  painter.y += 5;
  painter.drawLines(own(painter, painter.structure.add('P'), origin, looks.small, textWidth), page.left);
  painter.y += 8;
  painter.structure.outside('Layout', () =>
    painter.rule([page.left, painter.y], [page.left + textWidth, painter.y], colours.accent, 1),
  );
  painter.y += 16;
}

/** @param onPlace told where the heading stands, for the outline */
export function drawHeading(painter: Painter, { level, text }: Heading, onPlace: (title: string) => void): void {
  const { above, below, ...look } = headings[level];
  const title = toLegibleLine(text);
  const lines = own(painter, painter.structure.add(`H${level}`), title, look, textWidth);
  painter.skip(above);
  // Not without the beginning of what it is about.
  painter.makeRoom(Math.min(lines.length, 3) * look.leading + below + 3 * looks.body.leading);
  onPlace(title);
  painter.drawLines(lines, page.left);
  painter.y += below;
}

export function drawParagraph(painter: Painter, { text }: Paragraph): void {
  painter.drawLines(own(painter, painter.structure.add('P'), text, looks.body, textWidth), page.left);
  painter.y += between;
}

export function drawList(painter: Painter, { items, isNumbered = false }: List): void {
  const indent = isNumbered ? 22 : 14;
  const list = painter.structure.add('L', { numbering: isNumbered ? 'Decimal' : 'Disc' });
  for (const [index, item] of items.entries()) {
    const element = painter.structure.add('LI', {}, list);
    const label = painter.structure.add('Lbl', {}, element);
    const body = painter.structure.add('LBody', {}, element);
    const lines = own(painter, body, item, looks.body, textWidth - indent);
    painter.makeRoom(Math.min(2, lines.length) * looks.body.leading);
    const [mark] = painter.break(isNumbered ? `${index + 1}.` : '•', looks.body, textWidth);
    if (mark) painter.structure.within(label, () => painter.drawLine(mark, page.left + 2, painter.y, looks.body));
    painter.drawLines(lines, page.left + indent);
    painter.y += 3;
  }
  painter.y += between - 3;
}

export function drawNote(painter: Painter, { title, text }: Note): void {
  const inset = 12;
  const width = textWidth - 2 * inset;
  const element = painter.structure.add('Div');
  const lines = [
    ...own(painter, painter.structure.add('P', {}, element), toLegibleLine(title), looks.noteTitle, width),
    ...own(painter, painter.structure.add('P', {}, element), text, looks.body, width),
  ];
  painter.skip(3);
  painter.makeRoom(Math.min(lines.length, 4) * looks.body.leading + 7);
  painter.y += 7;
  painter.drawLines(lines, page.left + inset, (height) => {
    const [top, tall] = [painter.y - 7, height + 14];
    painter.pdf.rect(page.left, top, textWidth, tall).fill(colours.tint);
    painter.pdf.rect(page.left, top, 2.5, tall).fill(colours.accent);
  });
  painter.y += 7 + between + 3;
}
