import type { HyphenationFunctionSync } from 'hyphen';
import type { DocumentModel } from '../document.ts';

/** Splits a word where a line may end in it. */
export type Hyphenate = (word: string) => string[];

const softHyphen = '\u00ad';

/** The rules of a language. They are large, so only those of the document's own language are loaded. */
export async function loadHyphenation(language: DocumentModel['language']): Promise<Hyphenate> {
  const { default: createHyphenator } = await import('hyphen');
  const { default: patterns } = await loadPatterns(language);
  const hyphenate = createHyphenator(patterns, { hyphenChar: softHyphen }) as HyphenationFunctionSync;
  return (word) => {
    const parts = hyphenate(word).split(softHyphen);
    return parts.join('') === word ? parts : [word];
  };
}

function loadPatterns(language: DocumentModel['language']) {
  switch (language) {
    case 'de':
      return import('hyphen/patterns/de-1996.js');
    case 'en':
      return import('hyphen/patterns/en-us.js');
    case 'fr':
      return import('hyphen/patterns/fr.js');
  }
}
