// First names and surnames: single folded words, with the commoner ones apart.
import { fold, spellOut } from './fold.mjs';
import * as sources from './sources.mjs';
import { transliterate } from './transliterate.mjs';

/** How many of the ranked list of American surnames count as common, and how many are taken at all. */
const COMMON_SURNAMES = 4_000;
const RANKED_SURNAMES = 40_000;
/** Sources that have to name a first name before it counts as common. */
const COMMON_FIRST_NAME_SOURCES = 3;
/** Lists of German-speaking countries that have to name a surname before it counts as usual there. */
const USUAL_SURNAME_SOURCES = 2;

const PARTICLES = new Set(
  'van von der den de del della di da dos das do du la le el al bin ibn abu ter ten vom zu zur st san santa'.split(' '),
);

/** The words of names, folded; names with marks also as they are spelled without an umlaut. */
function* partsOf(names) {
  for (const name of names) {
    const written = transliterate(String(name).normalize('NFC'));
    for (const spelling of new Set([written, spellOut(written)]))
      for (const part of spelling.split(/[\s'’.-]+/)) {
        const word = fold(part);
        if (/^[a-z]{2,20}$/.test(word) && !PARTICLES.has(word)) yield word;
      }
  }
}

/** Names that are usual where German is spoken; other names are doubted sooner when they are German words. */
export function readGermanNames(pythonFaker) {
  const german = readNames(pythonFaker).filter(({ locale }) => /^de(_|$)/.test(locale));
  const surnames = new Map();
  for (const { last } of german)
    for (const name of new Set(partsOf(last))) surnames.set(name, (surnames.get(name) ?? 0) + 1);
  const usual = [...surnames].filter(([, times]) => times >= USUAL_SURNAME_SOURCES).map(([name]) => name);
  return { firstNames: new Set(partsOf(german.flatMap(({ first }) => first))), surnames: new Set(usual) };
}

function readNames(pythonFaker) {
  return [...sources.readFakerNames(), ...sources.readPythonFaker(pythonFaker)];
}

export function makeNames(pythonFaker) {
  const firstNames = [];
  const surnames = [];
  const add = (list, names) => list.push(new Set(partsOf(names)));
  for (const { first, last } of readNames(pythonFaker)) {
    add(firstNames, first);
    add(surnames, last);
  }
  const census = sources.readCensus();
  add(firstNames, census.first);
  add(firstNames, sources.readEnglishFirstNames());
  add(surnames, census.last.slice(0, RANKED_SURNAMES));

  const count = new Map();
  for (const list of firstNames) for (const name of list) count.set(name, (count.get(name) ?? 0) + 1);
  const common = [...count].filter(([, times]) => times >= COMMON_FIRST_NAME_SOURCES).map(([name]) => name);
  const commonSurnames = new Set([
    ...partsOf(census.last.slice(0, COMMON_SURNAMES)),
    ...surnames.slice(0, -1).flatMap((list) => [...list]),
  ]);
  const all = new Set(surnames.flatMap((list) => [...list]));
  return {
    'first-names': new Set([...count.keys()].filter((name) => !common.includes(name))),
    'first-names-common': new Set(common),
    surnames: new Set([...all].filter((name) => !commonSurnames.has(name))),
    'surnames-common': commonSurnames,
  };
}
