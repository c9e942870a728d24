import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type { Block, DocumentModel } from '../document.ts';
import { drawChart } from './draw-chart.ts';
import { drawFurniture } from './draw-furniture.ts';
import { drawFacts, drawTable } from './draw-table.ts';
import { drawHeading, drawList, drawNote, drawParagraph, drawTitle } from './draw-text.ts';
import { loadHyphenation } from './hyphenation.ts';
import { openPdf } from './open-pdf.ts';
import { Outline } from './outline.ts';
import { Painter } from './painter.ts';

/** The document as a PDF. The same document makes the same bytes. @throws RangeError if it is not dated with an instant */
export async function writePdf(model: DocumentModel): Promise<Uint8Array> {
  const pdf = await openPdf(model);
  const written = buffer(pdf);
  const painter = new Painter(pdf, await loadHyphenation(model.language));
  const outline = new Outline(pdf);
  drawTitle(painter, model);
  for (const block of model.blocks) {
    await drawBlock(painter, outline, block, model.language);
    await setImmediate();
  }
  drawFurniture(painter, model);
  painter.end();
  return written;
}

async function drawBlock(
  painter: Painter,
  outline: Outline,
  block: Block,
  language: DocumentModel['language'],
): Promise<void> {
  switch (block.kind) {
    case 'heading':
      return drawHeading(painter, block, (title) => outline.add(title, block.level, painter.y));
    case 'paragraph':
      return drawParagraph(painter, block);
    case 'list':
      return drawList(painter, block);
    case 'facts':
      return drawFacts(painter, block);
    case 'table':
      return drawTable(painter, block, language);
    case 'note':
      return drawNote(painter, block);
    case 'pageBreak':
      return painter.startPage();
    case 'chart':
      return drawChart(painter, block, language);
  }
}
