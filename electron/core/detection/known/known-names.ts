/** How people write letters whose keys they lack. */
const spellings: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', å: 'aa', ø: 'oe', æ: 'ae' };

/*
 * Whether a word ends is asked in code: inside of a pattern that knows no case it takes milliseconds to compile, and each
 * person brings patterns of his own.
 */

/** A name in any case and in the order of a list, too ("Berger, Ana"). Null for what is no name. */
export function compileName(name: string): RegExp | null {
  const words = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}'’-]*[\p{L}\p{N}]/gu) ?? [];
  if (words.join('').length < 2) return null;
  const patterns = [words.map(toPattern).join('[\\s,.-]{1,3}')];
  const last = words.pop() ?? '';
  if (words.length > 0) patterns.push(`${toPattern(last)},\\s?${words.map(toPattern).join('[\\s.-]{1,3}')}`);
  return new RegExp(patterns.join('|'), 'giu');
}

/** One word of a name where it begins with a capital: "Will" is a name, "will" is not. */
export function compileNamePart(word: string): RegExp {
  const capital = word.slice(0, 1).toUpperCase();
  const rest = word.slice(1);
  const patterns = [capital + rest.toLowerCase(), word.toUpperCase(), word].map(toPattern);
  return new RegExp(`(?:${patterns.join('|')})s?`, 'gu');
}

/** Where a pattern fits whole words of a text. */
export function* findNames(text: string, pattern: RegExp): Generator<{ start: number; end: number }> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = pattern.lastIndex;
    const isWhole = !isWordCharacter(codePointBefore(text, start)) && !isWordCharacter(text.codePointAt(end));
    if (isWhole) yield { start, end };
    pattern.lastIndex = isWhole ? end : start + (text.codePointAt(start)! > 0xff_ff ? 2 : 1);
  }
}

const letterOrDigit = /[\p{L}\p{N}]/u;

function isWordCharacter(codePoint: number | undefined): boolean {
  return codePoint !== undefined && letterOrDigit.test(String.fromCodePoint(codePoint));
}

// Not a pattern that ends with $: in V8 a class before it misses letters of two units.
function codePointBefore(text: string, place: number): number | undefined {
  if (place === 0) return undefined;
  const isPair = /[\uDC00-\uDFFF]/.test(text[place - 1]!) && /[\uD800-\uDBFF]/.test(text[place - 2] ?? '');
  return text.codePointAt(place - (isPair ? 2 : 1));
}

/** Words of a name that may stand alone. */
export function partsOfName(name: string): string[] {
  const words = name.normalize('NFC').match(/[\p{L}\p{M}'’]{3,}/gu) ?? [];
  return words.length > 1 ? words : [];
}

function toPattern(word: string): string {
  return Array.from(word, (letter) => {
    if (letter === '-') return '[ -]';
    const escaped = letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const small = letter.toLowerCase();
    const apart = letter.normalize('NFD');
    const other = spellings[small];
    const written = other && letter !== small ? other.slice(0, 1).toUpperCase() + other.slice(1) : other;
    const all = [escaped, ...(written ? [written] : []), ...(apart === letter ? [] : [apart])];
    return all.length > 1 ? `(?:${all.join('|')})` : escaped;
  }).join('');
}
