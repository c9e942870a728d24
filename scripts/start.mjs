// `npm start`: sets up what is missing, builds what changed, opens the window.
import { ensureBuilt } from './setup/build.mjs';
import { checkDisplay } from './setup/display.mjs';
import { root } from './setup/places.mjs';
import { ensureReady } from './setup/ready.mjs';
import { runInOurPlace } from './setup/run-command.mjs';
import { runMain } from './setup/say.mjs';

await runMain(async () => {
  checkDisplay();
  const runtime = await ensureReady({ window: true });
  ensureBuilt();
  // Chromium's sandbox refuses to work for root; for everybody else it stays on.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const environment = { ...process.env };
  delete environment.ELECTRON_RUN_AS_NODE;
  return runInOurPlace(runtime.program, ['.', ...sandbox, ...process.argv.slice(2)], { cwd: root, env: environment });
});
