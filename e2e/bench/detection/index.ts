import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { detect } from '../../../electron/core/detection/index.ts';
import { referenceShelf } from '../../fixtures/reference-shelf.ts';
import { round } from '../statistics.ts';
import { generateTexts } from './generate-texts.ts';
import type { DataSet } from './labelled-text.ts';
import { measured } from './measured-types.ts';
import { measureThroughput } from './measure-throughput.ts';
import { readData } from './read-data.ts';
import { type Figures, matchingRule, score } from './score-detection.ts';

/** Measures what detection finds and how fast it is, beside redact-pii. Prints JSON; progress on stderr. */
const say = (line: string): boolean => process.stderr.write(`${line}\n`);
const mostTexts = 40_000;
const { values } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
const shelf = referenceShelf();
const folder = values.data ? resolve(values.data) : shelf && join(shelf, 'data');
if (!folder) say('no reference data: measuring on generated texts, which prove nothing about real ones');
const sets = folder ? readData(folder).flatMap(withHeldOut) : [generateTexts()];

/** The weights of names were fitted to the first of each two sentences: the others are told apart. */
function withHeldOut(set: DataSet): DataSet[] {
  if (set.form === 'sgd') return [set];
  const texts = set.texts.filter((_, index) => index % 2 === 1);
  return [set, { ...set, name: `${set.name}, every second text`, texts }];
}

const startOfLoad = performance.now();
detect('');
const load = round(performance.now() - startOfLoad, 0);

const figures: Record<string, Record<string, Figures>> = {};
for (const set of sets) {
  say(`${set.name}: ${set.texts.length} texts`);
  const found = set.texts.map(({ text }) => detect(text));
  const ofSet: Record<string, Figures> = {};
  for (const what of measured) {
    const result = what.form === set.form ? score(set.texts, found, what) : undefined;
    if (result) ofSet[`${what.type}: ${what.what}`] = result;
  }
  figures[set.name] = ofSet;
}

/** The turns of dialogues where there are any: they are what a chatbot hears. */
function chooseTexts(all: readonly DataSet[]): string[] {
  const dialogues = all.filter(({ form }) => form === 'sgd');
  return (dialogues.length > 0 ? dialogues : all)
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .slice(0, mostTexts);
}

say('throughput');
const throughput = measureThroughput(chooseTexts(sets));

const { electron, node, v8 } = process.versions;
const report = {
  at: new Date().toISOString(),
  versions: { electron, node, v8, platform: `${process.platform}-${process.arch}` },
  machine: { processors: cpus().length, model: cpus()[0]?.model ?? '', loadNow: round(loadavg()[0] ?? 0) },
  data: {
    source: folder ? 'reference data' : 'generated',
    sets: sets.map(({ name, texts }) => ({ name, texts: texts.length })),
  },
  matching: matchingRule,
  figures,
  loading: { unit: 'milliseconds for all dictionaries, once', load },
  throughput,
};
console.log(JSON.stringify(report, null, 2));
