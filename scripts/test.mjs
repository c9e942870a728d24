// `npm test [-- --only types|lint|unit|e2e [ARGUMENTS OF THE RUNNER]]`: sets up, builds, runs every check, prints the totals.
import { runJourneys } from './checks/journeys.mjs';
import { checkLint } from './checks/lint.mjs';
import { addUp, countOne, describeTotals } from './checks/totals.mjs';
import { checkTypes } from './checks/types.mjs';
import { runUnitTests } from './checks/unit.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureReady } from './setup/ready.mjs';
import { runMain, SetupProblem } from './setup/say.mjs';

const CHECKS = { types: checkTypes, lint: checkLint, unit: runUnitTests, e2e: runJourneys };

function readArguments([flag, name, ...extra]) {
  if (flag === undefined) return { names: Object.keys(CHECKS), extra: [] };
  if (flag === '--only' && Object.hasOwn(CHECKS, name ?? '')) return { names: [name], extra };
  const usage = `npm test -- --only ${Object.keys(CHECKS).join('|')}`;
  throw new SetupProblem({ en: `usage: ${usage}`, de: `Aufruf: ${usage}` });
}

/** A machine that can't be made ready has run no test, and says so in the same last line. */
async function makeReady(options) {
  try {
    return await ensureReady(options);
  } catch (error) {
    process.stdout.write(
      `${error instanceof SetupProblem ? error.message : error.stack}\n${describeTotals(countOne(false))}\n`,
    );
    return undefined;
  }
}

/** The build is needed by the journeys only; that it fails is a failure of the whole run, not a reason to stop here. */
function build() {
  try {
    ensureBuilt();
    return [];
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    process.stdout.write(`${error.message}\n`);
    return [{ name: 'build', ...countOne(false) }];
  }
}

await runMain(async () => {
  const { names, extra } = readArguments(process.argv.slice(2));
  const needsWindow = names.includes('e2e');
  const runtime = await makeReady({ window: needsWindow });
  if (!runtime) return 1;
  const results = needsWindow ? build() : [];
  for (const name of names) {
    process.stdout.write(`\n── ${name} ──\n`);
    results.push({ name, ...CHECKS[name](runtime, extra) });
  }
  process.stdout.write('\n');
  for (const result of results) process.stdout.write(`${result.name}: ${describeTotals(result)}\n`);
  const totals = addUp(results);
  process.stdout.write(`${describeTotals(totals)}\n`);
  return totals.failed > 0 || totals.passed === 0 ? 1 : 0;
});
