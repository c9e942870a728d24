import { prepareReport, readReport, runTool, tool } from './run-check.mjs';
import { countPlaywright, settle } from './totals.mjs';

/**
 * Runs the journeys in the real window, on a virtual screen where there is none.
 * The tests find Electron through CUSTOS_ELECTRON_PROGRAM (its path) or the `electron` package.
 */
export function runJourneys({ program, folder }, extra = []) {
  const report = prepareReport('journeys');
  const environment = {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    CUSTOS_ELECTRON_PROGRAM: program,
    ELECTRON_OVERRIDE_DIST_PATH: folder,
  };
  const command = [
    process.execPath,
    tool('@playwright', 'test', 'cli.js'),
    'test',
    '-c',
    'e2e/playwright.config.ts',
    '--reporter=list,json',
    ...extra,
  ];
  if (process.platform === 'linux' && !process.env.DISPLAY)
    command.unshift('xvfb-run', '-a', '-s', '-screen 0 1600x1000x24');
  const [first, ...rest] = command;
  const hasEndedWell = runTool(first, rest, { environment, minutes: 45 });
  return settle(countPlaywright(readReport(report)), hasEndedWell);
}
