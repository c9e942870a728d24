// `npm run test:packaged [-- ARGUMENTS OF THE RUNNER]`: packages for this platform and tries what came out.
import { runJourneys } from './checks/journeys.mjs';
import { describeTotals } from './checks/totals.mjs';
import { ensureReady } from './setup/ready.mjs';
import { runMain } from './setup/say.mjs';

await runMain(async () => {
  const runtime = await ensureReady({ window: true });
  const totals = runJourneys(runtime, process.argv.slice(2), 'e2e/packaged/playwright.config.ts');
  process.stdout.write(`${describeTotals(totals)}\n`);
  return totals.failed > 0 || totals.passed === 0 ? 1 : 0;
});
