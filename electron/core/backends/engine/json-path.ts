/** What a path such as "metadata.user_id" leads to; undefined where it leads nowhere. The empty path is the value itself. */
export function readPath(value: unknown, path: string): unknown {
  if (path === '') return value;
  let current = value;
  for (const name of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined;
    current = (current as Record<string, unknown>)[name];
  }
  return current;
}

/** Text or a number as text; undefined for everything else and for what is empty. */
export function readText(value: unknown, path: string): string | undefined {
  const found = readPath(value, path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

export function readFirstText(value: unknown, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = readText(value, path);
    if (text !== undefined) return text;
  }
  return undefined;
}
