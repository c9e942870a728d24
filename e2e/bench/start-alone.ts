import { cpus, loadavg } from 'node:os';
import { runStart } from './run-start.ts';
import { round } from './statistics.ts';

/** Start to the unlock screen, against an empty window in the same run. Prints JSON. */
const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', loadBefore: round(loadavg()[0] ?? 0) };
const start = (await runStart()) as object;
const { electron, node } = process.versions;
const versions = { electron, node, platform: `${process.platform}-${process.arch}` };
console.log(
  JSON.stringify(
    { at: new Date().toISOString(), versions, machine, unit: 'milliseconds to the unlock screen', ...start },
    null,
    2,
  ),
);
