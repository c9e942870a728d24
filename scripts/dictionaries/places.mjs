// Cities, countries and languages: what looks like a name and is none. Two-word places are joined by "_".
import { fold } from './fold.mjs';
import * as sources from './sources.mjs';

/** From how many inhabitants on a place is taken; more of them where German is spoken. */
const INHABITANTS = { DE: 2_000, AT: 2_000, CH: 2_000, US: 20_000, GB: 10_000, IE: 10_000, CA: 20_000, AU: 20_000 };
const INHABITANTS_ELSEWHERE = 40_000;

function* asPlaces(names) {
  for (const name of names) {
    const words = fold(name.replace(/\(.*?\)|[,/].*$/g, ''))
      .split(/[\s'’.-]+/)
      .filter(Boolean);
    const isPlain = words.every((word) => /^[a-z]{2,25}$/.test(word));
    if (isPlain && words.length === 1 && words[0].length > 2) yield words[0];
    if (isPlain && words.length === 2) yield words.join('_');
    if (isPlain && words.length === 3 && words[2] === 'city') yield `${words[0]}_${words[1]}`;
  }
}

/** From how many inhabitants on a place is meant even where it is spelled like a common name: Paris, Charlotte. */
const INHABITANTS_DESPITE_FIRST_NAME = 300_000;
const INHABITANTS_DESPITE_SURNAME = 60_000;

export function makePlaces(names) {
  const cities = sources
    .readCities()
    .filter(({ country, population }) => population >= (INHABITANTS[country] ?? INHABITANTS_ELSEWHERE));
  const german = sources.readLocaleNames('de');
  const english = sources.readLocaleNames('en');
  const fakerCities = sources.readFakerNames().filter(({ locale }) => /^de(_|$)/.test(locale));
  const countries = [...german.territories, ...english.territories, ...german.languages, ...english.languages];
  const from = (inhabitants) =>
    new Set(asPlaces(cities.filter(({ population }) => population >= inhabitants).map(({ name }) => name)));
  const large = from(INHABITANTS_DESPITE_FIRST_NAME);
  const middling = from(INHABITANTS_DESPITE_SURNAME);
  const places = new Set([
    ...asPlaces(cities.map(({ name }) => name)),
    ...asPlaces(fakerCities.flatMap((locale) => locale.cities)),
  ]);
  for (const place of places) {
    if (names['first-names-common'].has(place) && !large.has(place)) places.delete(place);
    else if (names['surnames-common'].has(place) && !middling.has(place)) places.delete(place);
  }
  return { places, countries: new Set(asPlaces(countries)) };
}
