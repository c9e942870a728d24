import { svgNamespace, writeSvg } from '../../../shared/svg.ts';
import type { SvgNode } from '../../../shared/svg.ts';
import { describeText } from './describe-text.ts';
import { drawShapes, PartNames } from './draw-shapes.ts';
import { listLines } from './text-lines.ts';

export interface DrawnPicture {
  svg: string;
  /** Pixels. */
  width: number;
  height: number;
}

interface Words {
  title: string;
  description: string;
}

/** Draws the sheet once it looks the same for some frames: the charts on it take more than one to find their places. */
export async function drawWhenStill(sheet: HTMLElement, words: Words): Promise<DrawnPicture> {
  let picture = drawSheet(sheet, words);
  let stillFrames = 0;
  for (let frame = 0; stillFrames < 3 && frame < 60; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const next = drawSheet(sheet, words);
    stillFrames = next.svg === picture.svg ? stillFrames + 1 : 0;
    picture = next;
  }
  return picture;
}

/**
 * What the browser has laid out, as one SVG file that needs nothing else: colours as they are computed, fonts by their
 * generic family, page text as lines of text, pictures where they stand.
 */
function drawSheet(sheet: HTMLElement, { title, description }: Words): DrawnPicture {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const paper = { width: round(width), height: round(height), fill: getComputedStyle(sheet).backgroundColor };
  const svg = writeSvg({
    name: 'svg',
    attributes: {
      xmlns: svgNamespace,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width: round(width),
      height: round(height),
      role: 'img',
      'font-family': 'sans-serif',
    },
    children: [
      { name: 'title', attributes: {}, children: [title] },
      { name: 'desc', attributes: {}, children: [description] },
      { name: 'rect', attributes: paper, children: [] },
      ...drawPage(sheet, { left, top, parts: new PartNames() }),
    ],
  });
  return { svg, width, height };
}

/** Where the sheet begins, so that what is on it is placed from there. */
interface Sheet {
  left: number;
  top: number;
  parts: PartNames;
}

function drawPage(element: Element, sheet: Sheet): SvgNode[] {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return [];
  if (element instanceof SVGSVGElement) return [drawPicture(element, sheet)];
  return [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return drawWords(child, style, sheet);
    return child instanceof Element ? drawPage(child, sheet) : [];
  });
}

/** As a moved group: not every program shows one picture inside another. */
function drawPicture(svg: SVGSVGElement, { left, top, parts }: Sheet): SvgNode {
  const box = svg.getBoundingClientRect();
  const place = `translate(${round(box.left - left)}, ${round(box.top - top)})`;
  return { name: 'g', attributes: { transform: place }, children: drawShapes(svg, parts) };
}

function drawWords(text: Text, style: CSSStyleDeclaration, { left, top }: Sheet): SvgNode[] {
  const isRight = style.textAlign === 'right';
  return listLines(text).map(({ words, box }) => ({
    name: 'text',
    attributes: {
      x: round((isRight ? box.right : box.left) - left),
      // Where letters stand in the box of their line, in nearly every font.
      y: round(box.top + box.height * 0.8 - top),
      ...describeText(style),
      ...(isRight ? { 'text-anchor': 'end' } : {}),
      fill: style.color,
    },
    children: [words],
  }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
