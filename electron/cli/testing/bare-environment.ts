const quickDerivation = new URL('../../../scripts/checks/quick-derivation-hook.mjs', import.meta.url);

/** What a program of this folder gets from the machine: nothing that could be a vault or a passphrase of its owner. */
export const bareEnvironment = {
  PATH: process.env['PATH'],
  ELECTRON_RUN_AS_NODE: '1',
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  // Trying a passphrase costs half a second by design.
  NODE_OPTIONS: `--import ${quickDerivation.href}`,
};
