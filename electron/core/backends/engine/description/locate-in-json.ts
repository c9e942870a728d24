/**
 * The line, from 1, where what a path leads to stands in a text of JSON; where it leads nowhere, the innermost part of
 * it that is there. The text is known to be JSON.
 */
export function locateInJson(text: string, path: readonly (string | number)[]): number {
  let at = skipBlanks(text, 0);
  let found = at;
  for (const part of path) {
    const next = enter(text, at, part);
    if (next === null) break;
    [found, at] = next;
  }
  return lineOf(text, found);
}

export function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** @returns where a member begins, and where its value does; null where there is none */
function enter(text: string, open: number, part: string | number): [begins: number, value: number] | null {
  const isObject = text[open] === '{';
  if (!isObject && text[open] !== '[') return null;
  let at = skipBlanks(text, open + 1);
  for (let index = 0; text[at] !== '}' && text[at] !== ']' && at < text.length; index++) {
    const begins = at;
    let name: string | number = index;
    if (isObject) {
      const end = skipValue(text, at);
      name = JSON.parse(text.slice(at, end)) as string;
      at = skipBlanks(text, skipBlanks(text, end) + 1);
    }
    if (String(name) === String(part)) return [begins, at];
    at = skipBlanks(text, skipValue(text, at));
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
  return null;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at++;
  return at;
}

function skipValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++;
      if (depth === 0) return at + 1;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && (character === ',' || ' \t\r\n'.includes(character))) return at;
  }
  return text.length;
}
