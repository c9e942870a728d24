import type { FontName } from './fonts.ts';

/** How a word lies in a font, as pdfkit found out. */
type Layout = object;

const known = new Set<string>();
const layouts = new Map<FontName, Record<string, Layout>>();

/**
 * Names texts that come with Custos. How their words lie in a font is kept from one document to the next; of all other
 * words nothing is kept, because they may be a person's.
 */
export function keepLayoutsOf(texts: Iterable<string>): void {
  // As pdfkit lays them out: each word with the space after it.
  for (const text of texts) for (const word of text.split(/[\s{}]+/)) if (word !== '') known.add(`${word} `);
}

/** What earlier documents found out about a font. */
export function knownLayouts(font: FontName): Record<string, Layout> {
  const kept = layouts.get(font) ?? (Object.create(null) as Record<string, Layout>);
  layouts.set(font, kept);
  return kept;
}

export function keepKnownLayouts(font: FontName, found: Record<string, Layout>): void {
  const kept = knownLayouts(font);
  for (const [word, layout] of Object.entries(found)) if (known.has(word)) kept[word] = layout;
}
