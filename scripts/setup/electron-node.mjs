import { inRoot } from './places.mjs';
import { ensureReady } from './ready.mjs';
import { runInOurPlace } from './run-command.mjs';

/**
 * Node's environment inside Electron's binary. It alone loads our SQLite; Node 20 would crash on it. What it compiled
 * is kept: a worker thread that runs from source is there in 0.12 s instead of 0.28 s.
 */
export const asNode = (environment = process.env) => ({
  ...environment,
  ELECTRON_RUN_AS_NODE: '1',
  NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'custos-compiled'),
});

/** Flags for TypeScript sources that Node runs by stripping their types. */
export const nodeFlags = ['--disable-warning=ExperimentalWarning'];

/**
 * Sets up what is missing, then runs one of our TypeScript programs from source in place of this process.
 * `window`: it opens one. Resolves to its exit code.
 */
export async function runSource(file, { isQuiet = false, window = false } = {}) {
  const runtime = await ensureReady({ isQuiet, window });
  return runInOurPlace(runtime.program, [...nodeFlags, inRoot(file), ...process.argv.slice(2)], { env: asNode() });
}
