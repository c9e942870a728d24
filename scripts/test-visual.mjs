// `npm run test:visual [-- ARGUMENTS OF THE RUNNER]`: looks at every screen in six variants; pictures in test-results/visual.
import { rmSync } from 'node:fs';
import { runJourneys } from './checks/journeys.mjs';
import { runTool } from './checks/run-check.mjs';
import { describeTotals } from './checks/totals.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { asNode, nodeFlags } from './setup/electron-node.mjs';
import { inRoot } from './setup/places.mjs';
import { ensureReady } from './setup/ready.mjs';
import { runMain } from './setup/say.mjs';

/** The vault that is too full for every screen; its dates count from now. */
function makeFullVault(program) {
  const folder = inRoot('test-results', 'full-vault');
  rmSync(folder, { recursive: true, force: true });
  const args = [...nodeFlags, inRoot('e2e', 'visual', 'full-vault', 'index.ts'), folder];
  return runTool(program, args, { environment: asNode({}), minutes: 20 });
}

await runMain(async () => {
  const runtime = await ensureReady({ window: true });
  ensureBuilt();
  if (!makeFullVault(runtime.program)) return 1;
  const totals = runJourneys(runtime, process.argv.slice(2), 'e2e/visual/playwright.config.ts');
  process.stdout.write(`${describeTotals(totals)}\n`);
  return totals.failed > 0 || totals.passed === 0 ? 1 : 0;
});
