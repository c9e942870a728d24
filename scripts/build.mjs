import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => {
  ensureDependencies();
  ensureBuilt({ isForced: true });
});
