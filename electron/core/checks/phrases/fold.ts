/** Letters that fold to more than their base letter, or that Unicode does not take apart. */
const spelledOut: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** One spelling for a word however it is written: "Größe", "GROESSE" and "groesse" are the same, "don’t" is "dont". */
export function foldWord(written: string): string {
  const lower = written.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[äöüßæœøłđı]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´]/gu, '');
}
