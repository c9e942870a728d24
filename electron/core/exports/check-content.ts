import type { ChartFormat } from '../../../shared/contract/exports.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { isCleanCsv } from './check-csv.ts';
import { isCleanPng } from './check-png.ts';
import { isCleanSvg } from './check-svg.ts';

/**
 * What is written to the file. The window has made it, so it is believed nothing: a file that Custos writes must not be
 * the way in which somebody's page gets a script, a formula or a link onto a desk.
 * @throws Problem export.contentRefused
 */
export function checkContent(format: ChartFormat, content: string): string | Uint8Array {
  if (format === 'png') {
    const bytes = Buffer.from(content, 'base64');
    // What is no base64 is skipped in decoding, so only the same text is the same picture.
    if (bytes.toString('base64') === content && isCleanPng(bytes)) return bytes;
  } else if (format === 'svg' ? isCleanSvg(content) : isCleanCsv(content)) return content;
  throw new Problem('export.contentRefused', { format });
}
