import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { featureCount, featureIds, nameClassNames } from '../../../../electron/core/detection/index.ts';
import { referenceShelf } from '../../../fixtures/reference-shelf.ts';
import { round } from '../../statistics.ts';
import { readData } from '../read-data.ts';
import { collectRows } from './collect-rows.ts';
import { fitWeights } from './fit-weights.ts';

/** Fits the weights of names to labelled texts and writes them to where detection reads them. */
const { values } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
const shelf = referenceShelf();
const folder = values.data ? resolve(values.data) : shelf && join(shelf, 'data');
if (!folder) throw new Error('There is no folder with reference data; name one with --data DIR.');

/** A missed name is worse than a word too much: what is added to each word's log odds. */
const bias = 1.2;
/** The same for German, where every noun has a capital and fewer sentences were there to learn from. */
const germanBias = 0.1;
/** What labelled sentences hardly hold: signatures, greetings, words to a person. At least so much is given to it. */
const atLeast = { introduction: 2, smallPresented: 1.5, signOff: 3, vocative: 0.3, greeting: 1.4 } as const;

const fitted = fitWeights(collectRows(readData(folder)), featureCount);
const readClasses = (from: number, extra: number): Record<string, number> =>
  Object.fromEntries(
    nameClassNames.map((name, index) => [name, name === 'none' ? 0 : round((fitted[from + index] ?? 0) + extra, 1)]),
  );
const features = Object.fromEntries(
  Object.entries(featureIds).map(([name, id]) => {
    const least = name in atLeast ? atLeast[name as keyof typeof atLeast] : -Infinity;
    return [name, Math.max(least, round(fitted[id] ?? 0, 1))];
  }),
);
const written = {
  bias,
  classes: { en: readClasses(0, 0), de: readClasses(nameClassNames.length, germanBias) },
  features,
};
const target = fileURLToPath(import.meta.resolve('../../../../electron/core/detection/names/name-weights.json'));
writeFileSync(target, `${JSON.stringify(written, null, 2)}\n`);
console.log(`${target} was written.`);
