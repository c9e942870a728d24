// Common words of German and English: what is none of a name even where it begins with a capital.
import { fold } from './fold.mjs';
import { readGermanNames } from './names.mjs';
import * as sources from './sources.mjs';

function* asWords(words) {
  for (const word of words) {
    const folded = fold(String(word));
    if (/^[a-z]{2,24}$/.test(folded)) yield folded;
  }
}

export function makeWords({ pythonFaker, snowball }, names) {
  const firstNames = new Set([...names['first-names'], ...names['first-names-common']]);
  const isName = (word) => firstNames.has(word) || names['surnames-common'].has(word) || names.surnames.has(word);

  const isCommonName = (word) => names['first-names-common'].has(word) || names['surnames-common'].has(word);
  const english = new Set(asWords([10, 20, 35].flatMap(sources.readEnglishWords)));
  // Rarer words matter only where they are names as well.
  for (const word of asWords([40, 50, 55].flatMap(sources.readEnglishWords))) if (isName(word)) english.add(word);
  // A common name is doubted for a common word only: "mark" and "rose", but not "harry" and "tracy".
  const commonest = new Set(asWords([10, 20].flatMap(sources.readEnglishWords)));
  const rare = new Set([...english].filter((word) => isCommonName(word) && !commonest.has(word)));
  for (const word of rare) english.delete(word);

  const fakerWords = sources.readFakerNames().flatMap(({ locale, words }) => (/^de(_|$)/.test(locale) ? words : []));
  const german = new Set([...asWords(fakerWords), ...asWords(sources.readAnnotationWords('de'))]);
  // This vocabulary was read from running text and holds names too: a name counts as a word where it is none that is
  // usual in German-speaking countries.
  const called = readGermanNames(pythonFaker);
  const read = new Set(asWords(sources.readSnowball(snowball, 'german')));
  const isWordToo = (word) => !called.firstNames.has(word) && !called.surnames.has(word);
  for (const word of read) if (!isName(word) || isWordToo(word)) german.add(word);
  return { 'words-english': english, 'words-german': german, 'words-rare': rare };
}
