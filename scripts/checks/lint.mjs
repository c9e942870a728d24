import { runTool, tool } from './run-check.mjs';
import { addUp, countOne } from './totals.mjs';

/** Rules (oxlint, with our import directions) and layout (prettier): one test each. Both run even if the first fails. */
export function checkLint() {
  const rules = runTool(process.execPath, [
    tool('oxlint', 'bin', 'oxlint'),
    '-c',
    'scripts/lint/oxlintrc.json',
    '--deny-warnings',
    '.',
  ]);
  const layout = runTool(process.execPath, [
    tool('prettier', 'bin', 'prettier.cjs'),
    '--check',
    '--log-level=warn',
    '.',
  ]);
  return addUp([countOne(rules), countOne(layout)]);
}
