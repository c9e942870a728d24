import { prepareReport, readReport, runTool, tool } from './run-check.mjs';
import { countPlaywright, settle } from './totals.mjs';

/**
 * Runs the journeys in the real window, on virtual screens where there is none.
 * The tests find Electron through CUSTOS_ELECTRON_PROGRAM (its path) or the `electron` package.
 */
export function runJourneys({ program, folder }, extra = [], config = 'e2e/playwright.config.ts') {
  const report = prepareReport('journeys');
  const environment = {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    CUSTOS_ELECTRON_PROGRAM: program,
    ELECTRON_OVERRIDE_DIST_PATH: folder,
  };
  const script = tool('@playwright', 'test', 'cli.js');
  const command = [script, 'test', '-c', config, '--reporter=list,json', ...extra];
  const hasEndedWell = runTool(process.execPath, command, { environment, minutes: 90 });
  return settle(countPlaywright(readReport(report)), hasEndedWell);
}
