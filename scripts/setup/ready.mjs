import { ensureDependencies } from './dependencies.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { ensureRuntime } from './runtime.mjs';
import { checkSandbox } from './sandbox.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Does all of the set-up that is still missing; costs some tens of milliseconds when nothing is.
 * `window`: a window will be opened, so without a display a virtual one is set up as well.
 * `isQuiet`: do not name the runtime, for programs whose stderr is read by machines.
 * Returns the runtime (see ensureRuntime). Throws a SetupProblem the user can act on.
 */
export async function ensureReady({ window = false, isQuiet = false } = {}) {
  checkNodeVersion();
  ensureDependencies();
  const runtime = await ensureRuntime({ isQuiet });
  ensureSystemLibraries(runtime.program, { needsDisplay: window });
  if (window) checkSandbox(runtime.folder);
  return runtime;
}
