import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { loadReferenceDialogues } from '../load-dialogues.ts';
import { loadSampleDialogues } from '../load-sample.ts';
import { round } from '../statistics.ts';
import { chooseWord } from './choose-word.ts';
import { compareSizes } from './compare-sizes.ts';
import { measureVolume } from './measure-volume.ts';
import { openInWindow } from './window/open-in-window.ts';

/**
 * A vault of so many messages against plain SQLite and an empty window, and against a smaller vault in the same run.
 * Prints JSON; progress on stderr.
 */
const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000000' },
    smaller: { type: 'string' },
    minutes: { type: 'string', default: '60' },
    rows: { type: 'string', default: '100000' },
  },
});
const wanted = Number(values.messages);
const smaller = Number(values.smaller ?? wanted / 10);
if (!(wanted >= 1000 && smaller >= 100))
  throw new Error('--messages and --smaller are numbers, at least 1,000 and 100');

const begun = performance.now();
const say = (line: string): void =>
  void process.stderr.write(`${Math.round((performance.now() - begun) / 1000)} s: ${line}\n`);
const loadBefore = loadavg()[0] ?? 0;
const data = loadReferenceDialogues() ?? loadSampleDialogues();
const none = (): Promise<null> => Promise.resolve(null);
const few = await measureVolume(data, smaller, say, none);
const task = { word: chooseWord(data), rows: Number(values.rows), minutes: Number(values.minutes) };
const many = await measureVolume(data, wanted, say, (test) => {
  say(`window, with ${task.minutes} minutes of use`);
  return openInWindow(test, task);
});

const { electron, node } = process.versions;
const report = {
  at: new Date().toISOString(),
  versions: { electron, node, platform: `${process.platform}-${process.arch}` },
  machine: { processors: cpus().length, model: cpus()[0]?.model ?? '', loadBefore: round(loadBefore) },
  source: { name: data.source, conversations: data.conversations.length, messages: data.messages },
  seconds: Math.round((performance.now() - begun) / 1000),
  smaller: few,
  whole: many,
  growth: compareSizes(few, many),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
