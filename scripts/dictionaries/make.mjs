// Makes the word lists of electron/core/detection/dictionaries. How to run it is in SOURCES.md there.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeNames } from './names.mjs';
import { makePlaces } from './places.mjs';
import { makeWords } from './words.mjs';

const [pythonFaker, snowball, target] = process.argv.slice(2);
if (!target) throw new Error('usage: node make.mjs FOLDER-OF-FAKER FOLDER-OF-SNOWBALL-DATA TARGET-FOLDER');

const names = makeNames(pythonFaker);
const lists = { ...names, ...makePlaces(names), ...makeWords({ pythonFaker, snowball }, names) };
for (const [name, words] of Object.entries(lists)) {
  const sorted = [...words].sort((one, other) => (one < other ? -1 : 1));
  writeFileSync(path.join(target, `${name}.json`), `${JSON.stringify({ words: sorted.join(' ') }, null, 2)}\n`);
  console.log(name, sorted.length);
}
