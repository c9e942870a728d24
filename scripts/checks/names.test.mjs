import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../setup/places.mjs';

const read = (...parts) => JSON.parse(readFileSync(path.join(...parts), 'utf8'));

/** All words of the window in one language. */
function readWindow(language) {
  const folder = inRoot('renderer', 'locales', language);
  return Object.assign({}, ...readdirSync(folder).map((name) => read(folder, name)));
}

it.each(['de', 'en'])('reports call a rule of the audit what the window calls it, in %s', (language) => {
  const words = readWindow(language);
  const rules = read(inRoot('electron', 'core', 'findings'), `texts.${language}.json`);
  expect(Object.keys(rules).length).toBeGreaterThan(10);
  const shown = Object.keys(rules).map((rule) => [
    rule,
    words[`findings.check.${rule}`] ?? words[`findings.rule.${rule}`],
  ]);
  expect(Object.fromEntries(shown)).toEqual(rules);
});

it.each(['de', 'en'])('statistics call a kind of data what the window calls it, in %s', (language) => {
  const words = readWindow(language);
  const texts = read(inRoot('electron', 'core', 'exports'), `texts.${language}.json`);
  const types = Object.entries(texts).filter(([key]) => key.startsWith('type.'));
  expect(types.length).toBeGreaterThan(10);
  for (const [key, name] of types) expect([key, words[`findings.${key}`]]).toEqual([key, name]);
});
