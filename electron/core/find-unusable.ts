const deepest = 32;

/**
 * Text that is half a character has no UTF-8, so it can neither be hashed nor stored as it is; and nothing anyone means
 * is nested this deep.
 * @returns the path to the first such place, or null
 */
export function findUnusable(value: unknown, path: string[] = []): string[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= deepest) return path;
  for (const [key, each] of Object.entries(value)) {
    const found = key.isWellFormed() ? findUnusable(each, [...path, key]) : path;
    if (found) return found;
  }
  return null;
}
