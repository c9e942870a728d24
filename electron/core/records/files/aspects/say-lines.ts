import type { Words, WordId } from '../words/words.ts';

export function joinLines(lines: readonly (string | null | undefined | false)[]): string {
  return lines.filter((line): line is string => typeof line === 'string' && line !== '').join('\n');
}

/** A name with what is said about it, or the name alone. */
export function sayPair({ text }: Words, name: string, value: string): string {
  return value === '' ? name : text('pair', { name, value });
}

/** Parts of one answer in a line. */
export function joinParts({ text }: Words, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(text('separator'));
}

export function sayBracket(words: Words, name: string, parts: readonly string[]): string {
  const { text } = words;
  const value = joinParts(words, parts);
  return value === '' ? name : text('bracket', { name, value });
}

/** As a form has it: every box, ticked or not. */
export function sayBoxes<Code extends string>(
  codes: readonly Code[],
  chosen: readonly string[],
  nameOf: (code: Code) => string,
): string {
  return codes.map((code) => `${chosen.includes(code) ? '☒' : '☐'} ${nameOf(code)}`).join('\n');
}

export function sayWords(words: Words, list: string, codes: readonly string[]): string {
  return codes.map((code) => words.word(`${list}.${code}` as WordId)).join('\n');
}

export function sayNames(words: Words, ids: readonly string[], names: ReadonlyMap<string, string>): string {
  return ids.map((id) => names.get(id) ?? words.text('unknownName')).join('\n');
}
