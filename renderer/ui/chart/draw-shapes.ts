import { isSvgElement } from '../../../shared/svg.ts';
import type { SvgNode } from '../../../shared/svg.ts';
import { describeText, unless } from './describe-text.ts';

/** Names for patterns and clips, which hold for a whole file and not for one picture on the page. */
export class PartNames {
  readonly #names = new Map<string, string>();

  name(id: string): string {
    const name = this.#names.get(id) ?? `part${this.#names.size + 1}`;
    this.#names.set(id, name);
    return name;
  }

  /** Browsers write a reference to a part of the page as url("#id"). */
  refer(paint: string): string {
    const [, id] = /^url\(["']?[^"'#)]*#([^"')]+)["']?\)/.exec(paint) ?? [];
    return id === undefined ? paint : `url(#${this.name(id)})`;
  }
}

const painted = new Set(['path', 'rect', 'line', 'circle', 'text']);
const referred = new Set(['pattern', 'clipPath']);
/** Nothing where they hold nothing. */
const groups = new Set(['g', 'defs']);
const box = ['x', 'y', 'width', 'height'];
const geometry: Readonly<Record<string, readonly string[]>> = {
  g: ['transform'],
  path: ['d', 'transform'],
  rect: [...box, 'rx', 'ry', 'transform'],
  line: ['x1', 'x2', 'y1', 'y2'],
  circle: ['cx', 'cy', 'r'],
  text: ['x', 'y', 'dx', 'dy', 'transform'],
  tspan: ['x', 'y', 'dx', 'dy'],
  pattern: [...box, 'patternUnits', 'patternTransform'],
};

/** What is inside a picture of the page: shapes and their text, with the paint the browser has computed. */
export function drawShapes(parent: Element, parts: PartNames): (SvgNode | string)[] {
  return [...parent.childNodes].flatMap<SvgNode | string>((child) => {
    if (child instanceof Text) return parent instanceof SVGTextContentElement ? [child.data] : [];
    return child instanceof SVGElement ? drawShape(child, parts) : [];
  });
}

function drawShape(element: SVGElement, parts: PartNames): (SvgNode | string)[] {
  const name = element.localName;
  // The file has one name as a whole.
  if (!isSvgElement(name) || name === 'title' || name === 'desc') return [];
  const children = drawShapes(element, parts);
  const attributes = {
    ...pickAttributes(element, geometry[name] ?? []),
    ...(referred.has(name) ? { id: parts.name(element.id) } : {}),
    ...(element.hasAttribute('clip-path') ? { 'clip-path': parts.refer(element.getAttribute('clip-path') ?? '') } : {}),
    ...(painted.has(name) ? describePaint(getComputedStyle(element), parts) : {}),
    ...(name === 'text' ? describeText(getComputedStyle(element)) : {}),
  };
  if (groups.has(name) && children.length === 0) return [];
  return name === 'g' && Object.keys(attributes).length === 0 ? children : [{ name, attributes, children }];
}

function pickAttributes(element: Element, names: readonly string[]): Record<string, string> {
  const given = names.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  const lengths = given.map(([name, value]) => [name, value.endsWith('%') ? measure(element, name) : value]);
  return Object.fromEntries(lengths) as Record<string, string>;
}

/** A part of the picture's width in pixels: outside of its picture it would be part of something else. */
function measure(element: Element, name: string): string {
  return element instanceof SVGRectElement && name === 'width' ? String(element.width.baseVal.value) : '0';
}

function describePaint(style: CSSStyleDeclaration, parts: PartNames): Record<string, string> {
  const fill = { fill: parts.refer(style.fill) };
  const opacity = unless('1', { 'fill-opacity': style.fillOpacity, opacity: style.opacity });
  if (style.stroke === 'none') return { ...fill, ...opacity };
  return {
    ...fill,
    ...opacity,
    stroke: parts.refer(style.stroke),
    ...unless('1px', { 'stroke-width': style.strokeWidth }),
    ...unless('none', { 'stroke-dasharray': style.strokeDasharray }),
    ...unless('butt', { 'stroke-linecap': style.strokeLinecap }),
  };
}
