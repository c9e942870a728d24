// `npm run pictures [-- -g de]`: takes the pictures in docs/pictures anew, in both languages, from the real window.
import { runTool, tool } from './checks/run-check.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureReady } from './setup/ready.mjs';
import { runMain } from './setup/say.mjs';

await runMain(async () => {
  const { program, folder } = await ensureReady({ window: true });
  ensureBuilt();
  const environment = { CUSTOS_ELECTRON_PROGRAM: program, ELECTRON_OVERRIDE_DIST_PATH: folder };
  const script = tool('@playwright', 'test', 'cli.js');
  const args = [script, 'test', '-c', 'e2e/pictures/playwright.config.ts', ...process.argv.slice(2)];
  return runTool(process.execPath, args, { environment, minutes: 30 }) ? 0 : 1;
});
