/** What stands for {names} where a path is one of this pattern; null where it is another. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const segment = decodeURIComponent(given[index] ?? '');
    if (name !== undefined) values[name] = segment;
    else if (part !== segment) return null;
  }
  return values;
}
