import { crc32, deflateSync } from 'node:zlib';
import type { ChartFormat } from '../../../../shared/contract/exports.ts';
import { writeCsv } from '../../../../shared/csv.ts';
import { svgNamespace, writeSvg } from '../../../../shared/svg.ts';

export function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

export const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** A grey picture, eight bits per pixel. */
export function makePng(width = 2, height = 2, more: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const pixels = deflateSync(Buffer.alloc(4 * 3));
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.of()),
  ]);
}

/** One of each that may be written. */
export const chartContents: Record<ChartFormat, string> = {
  svg: writeSvg({
    name: 'svg',
    attributes: { xmlns: svgNamespace, viewBox: '0 0 10 10' },
    children: [
      { name: 'title', attributes: {}, children: ['Höchstens 3 < 5 Gespräche'] },
      { name: 'rect', attributes: { width: 4, height: 3, fill: 'rgb(31, 78, 121)' }, children: [] },
    ],
  }),
  png: makePng().toString('base64'),
  csv: `\ufeff${writeCsv([
    ['Monat', 'Gespräche'],
    ['2026-11', -3],
  ])}`,
};
