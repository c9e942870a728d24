import laender from './laender.json' with { type: 'json' };

/** Longer names first, so that Saxony is not found in Lower Saxony. */
const names = Object.entries<string[]>(laender)
  .flatMap(([code, all]) => [code, ...all].map((name) => ({ code, name })))
  .toSorted((a, b) => b.name.length - a.name.length);

/** What a Land is called. */
export function nameLand(code: string, language: 'de' | 'en'): string {
  const [german, english] = (laender as Record<string, string[]>)[code] ?? [];
  return (language === 'en' ? english : undefined) ?? german ?? code;
}

/**
 * The German Länder that a text names as a word of its own, by their codes. Not from towns, and not from what only begins
 * like one: Berliner Straße, Brandenburg-Allee.
 */
export function findLaender(text: string): Set<string> {
  const found = new Set<string>();
  let rest = text;
  for (const { code, name } of names) {
    const word = new RegExp(`(?<![\\p{L}\\p{N}-])${name}(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu');
    const without = rest.replace(word, ' ');
    if (without !== rest) found.add(code);
    rest = without;
  }
  return found;
}
