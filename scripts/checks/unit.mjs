import { asNode } from '../setup/electron-node.mjs';
import { prepareReport, readReport, runTool, tool } from './run-check.mjs';
import { countVitest, settle } from './totals.mjs';

/** Runs the tests beside the sources, on Electron's own Node because only that loads our SQLite. */
export function runUnitTests({ program }, extra = []) {
  const report = prepareReport('unit');
  const args = [
    tool('vitest', 'vitest.mjs'),
    'run',
    '-c',
    'scripts/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const hasEndedWell = runTool(program, [...args, ...extra], { environment: asNode({}), minutes: 40 });
  return settle(countVitest(readReport(report)), hasEndedWell);
}
