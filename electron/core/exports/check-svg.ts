import { isSvgAttribute, isSvgElement, svgNamespace } from '../../../shared/svg.ts';

const tag = /<(?<closing>\/?)(?<name>[a-zA-Z]+)(?<attributes>(?: [a-zA-Z0-9-]+="[^"<>&]*")*)(?<empty>\/?)>/y;
const words = /(?:[^<>&\p{Cc}]|&(?:amp|lt|gt);)+/uy;
const deepest = 32;

/**
 * Whether this is a picture and nothing else. It is read by a grammar narrower than that of XML, the one `writeSvg`
 * writes: no declarations, comments or entities in which a viewer could see something that is not seen here.
 */
export function isCleanSvg(text: string): boolean {
  if (!text.startsWith(`<svg xmlns="${svgNamespace}"`)) return false;
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    words.lastIndex = tag.lastIndex = at;
    const found = tag.exec(text)?.groups;
    if (found) {
      if (!takeTag(open, found as unknown as Tag)) return false;
      at = tag.lastIndex;
      if (open.length === 0) return at === text.length;
    } else if (words.test(text)) at = words.lastIndex;
    else return false;
  }
  return false;
}

interface Tag {
  closing: string;
  name: string;
  attributes: string;
  empty: string;
}

function takeTag(open: string[], { closing, name, attributes, empty }: Tag): boolean {
  if (closing) return attributes === '' && !empty && open.pop() === name;
  if (!isSvgElement(name) || open.length >= deepest) return false;
  for (const [, key = '', value = ''] of attributes.matchAll(/ ([^=]+)="([^"]*)"/g)) {
    if (!isSvgAttribute(key, value)) return false;
  }
  if (!empty) open.push(name);
  return true;
}
