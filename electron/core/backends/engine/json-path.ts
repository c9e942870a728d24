import { cleanText } from '../../transcripts/index.ts';

/**
 * What a path such as "metadata.user_id" leads to; undefined where it leads nowhere. The empty path is the value itself.
 * A name that has a dot in it itself, such as "@odata.nextLink", is found as well.
 */
export function readPath(value: unknown, path: string): unknown {
  if (path === '') return value;
  let current = value;
  const names = path.split('.');
  for (const [index, name] of names.entries()) {
    if (typeof current !== 'object' || current === null) return undefined;
    const rest = names.slice(index).join('.');
    if (Object.hasOwn(current, rest)) return (current as Record<string, unknown>)[rest];
    if (!Object.hasOwn(current, name)) return undefined;
    current = (current as Record<string, unknown>)[name];
  }
  return current;
}

/**
 * Text or a number as text; undefined for everything else and for what is empty. The text is one that addresses and
 * databases give back as it is, so that an id equals itself everywhere.
 */
export function readText(value: unknown, path: string): string | undefined {
  const found = readPath(value, path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found !== '' ? cleanText(found) : undefined;
}

/** The same, cut: a name or an identifier is never long, and what a system sends in its place may be. */
export function readShortText(value: unknown, path: string, longest: number): string | undefined {
  const text = readText(value, path);
  return text === undefined || text.length <= longest ? text : cleanText(text.slice(0, longest));
}

export function readFirstText(value: unknown, paths: readonly string[], longest: number): string | undefined {
  for (const path of paths) {
    const text = readShortText(value, path, longest);
    if (text !== undefined) return text;
  }
  return undefined;
}
