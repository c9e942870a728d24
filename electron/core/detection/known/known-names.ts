/** How people write letters whose keys they lack. */
const spellings: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', å: 'aa', ø: 'oe', æ: 'ae' };

/** Finds a name as whole words in any case and in the order of a list, too ("Berger, Ana"). Null for what is no name. */
export function compileName(name: string): RegExp | null {
  const words = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}'’-]*[\p{L}\p{N}]/gu) ?? [];
  if (words.join('').length < 2) return null;
  const patterns = [words.map(toPattern).join('[\\s,.-]{1,3}')];
  const last = words.pop() ?? '';
  if (words.length > 0) patterns.push(`${toPattern(last)},\\s?${words.map(toPattern).join('[\\s.-]{1,3}')}`);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Finds one word of a name where it begins with a capital: "Will" is a name, "will" is not. */
export function compileNamePart(word: string): RegExp {
  const capital = word.slice(0, 1).toUpperCase();
  const rest = word.slice(1);
  const patterns = [capital + rest.toLowerCase(), word.toUpperCase(), word].map(toPattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})s?(?![\\p{L}\\p{N}])`, 'gu');
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
