/** A picture as a tree, of which only shapes, text and what paints them can be written. */
export interface SvgNode {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (SvgNode | string)[];
}

export const svgNamespace = 'http://www.w3.org/2000/svg';

const elements = new Set('svg g defs pattern clipPath path rect line circle text tspan title desc'.split(' '));

const attributes = new Set(
  `viewBox width height x y x1 x2 y1 y2 cx cy r rx ry d dx dy points transform id clip-path role
  fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-opacity opacity
  font-family font-size font-weight text-anchor patternUnits patternTransform`.split(/\s+/),
);

/** Neither script nor style, nothing that embeds, links, moves or loads. */
export function isSvgElement(name: string): boolean {
  return elements.has(name);
}

/** Numbers, words, colours and references to the picture's own parts: nothing in it names another file. */
export function isSvgAttribute(name: string, value: string): boolean {
  if (name === 'xmlns') return value === svgNamespace;
  if (!attributes.has(name) || !/^[\w .,#%()+-]*$/.test(value)) return false;
  const functions = value.match(/[\w-]*\([^)]*\)?/g) ?? [];
  return functions.every((call) =>
    /^(url\(#[\w-]+\)|(rgba?|translate|rotate|scale|matrix)\([\d .,%e+-]*\))$/.test(call),
  );
}

/**
 * The text of an SVG file (SVG 1.1). What is not allowed in it is left out; characters that XML 1.0 cannot hold, that
 * steer a terminal or that reorder what stands beside them are replaced.
 */
export function writeSvg({ name, attributes: given, children }: SvgNode): string {
  if (!isSvgElement(name)) return '';
  const written = Object.entries(given)
    .map(([key, value]) => [key, String(value)] as const)
    .filter(([key, value]) => isSvgAttribute(key, value))
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('');
  const content = children.map((child) => (typeof child === 'string' ? writeText(child) : writeSvg(child))).join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const unwritable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff\ufffe\uffff]/gu;

function writeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>]/g, (character) => escapes[character] ?? '')
    .replace(unwritable, '\ufffd');
}
