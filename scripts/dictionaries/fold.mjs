/** Letters that are not a base letter with a mark. The scanner folds the same way (text/fold-character.ts). */
const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' };

/** Small letters without marks: "Šćepan" becomes "scepan", "Groß" becomes "gross". */
export function fold(word) {
  const bare = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return bare.replace(/[ßæœøđðþłıħ]/g, (letter) => LETTERS[letter]);
}

/** The other spelling of a German name: "müller" is also written "mueller". */
export const spellOut = (word) =>
  word.toLowerCase().replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter]);
