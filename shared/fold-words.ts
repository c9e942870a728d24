/** Letters without case and accents, so that "loschung" finds "Löschung". */
export function foldWords(words: string): string {
  const bare = words.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  // A capital sigma becomes another letter at the end of a word, which may be the middle of what was typed.
  return bare.toLowerCase().replaceAll('ς', 'σ');
}

/** Umlauts as they are written where a keyboard has none, so that "mueller" finds "Müller". */
function spellOut(words: string): string {
  return words.normalize('NFC').replace(/[äöüÄÖÜ]/gu, (letter) => `${foldWords(letter)}e`);
}

/**
 * Tells which words hold everything that was typed, in any order, whatever the case and the accents of either. Nothing
 * typed fits all.
 */
export function createMatcher(typed: string): (words: string) => boolean {
  const parts = typed.split(/\s+/u).filter((part) => part !== '');
  const forms = parts.map((part) => [foldWords(part), foldWords(spellOut(part))] as const);
  return (words) => {
    const folded = foldWords(words);
    const spelled = foldWords(spellOut(words));
    return forms.every(([plain, long]) => folded.includes(plain) || spelled.includes(long));
  };
}
