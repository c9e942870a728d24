import { registerHooks } from 'node:module';

/**
 * The same for processes of their own that tests start, loaded with `--import`: Argon2id with 32 KiB and one pass. What
 * is under test there is the command line or a kill, not the cost of a guess.
 */
const original = '?original';

registerHooks({
  load(url, context, nextLoad) {
    if (!/\/hash-wasm\/[^?]*$/.test(url)) return nextLoad(url, context);
    const source = `
      import * as all from '${url}${original}';
      export * from '${url}${original}';
      export const argon2id = (options) => all.argon2id({ ...options, memorySize: 32, iterations: 1 });`;
    return { format: 'module', source, shortCircuit: true };
  },
});
