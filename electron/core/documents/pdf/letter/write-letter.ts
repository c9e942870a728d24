import { buffer } from 'node:stream/consumers';
import type { LetterModel } from '../../letter.ts';
import { drawHeading, drawList, drawParagraph } from '../draw-text.ts';
import { loadHyphenation } from '../hyphenation.ts';
import { openPdf } from '../open-pdf.ts';
import { Painter } from '../painter.ts';
import { drawFoot } from './draw-foot.ts';
import { drawHead } from './draw-head.ts';

/**
 * The letter as a PDF, tagged, with its address where a window envelope shows it. The same letter makes the same bytes.
 * @throws RangeError if it is not dated with an instant
 */
export async function writeLetter(model: LetterModel): Promise<Uint8Array> {
  const { subject: title, language, controller, createdAt } = model;
  const pdf = await openPdf({ title, language, controller, createdAt });
  const written = buffer(pdf);
  const painter = new Painter(pdf, await loadHyphenation(language));
  drawHead(painter, model);
  for (const block of model.blocks) {
    if (block.kind === 'heading') drawHeading(painter, block, () => undefined);
    else if (block.kind === 'list') drawList(painter, block);
    else drawParagraph(painter, block);
  }
  drawFoot(painter, model);
  painter.end();
  return written;
}
