import type { DrawnPicture } from './draw-sheet.ts';

/** Pixels per pixel of the sheet: sharp in print and on dense screens. */
const scale = 2;
const prefix = 'data:image/png;base64,';

/** The picture as bytes of a PNG, in base64. The content policy lets pictures come from data: addresses only. */
export async function drawPng({ svg, width, height }: DrawnPicture): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').slice(prefix.length);
}
