/** What a program of this folder gets from the machine: nothing that could be a vault or a passphrase of its owner. */
export const bareEnvironment = {
  PATH: process.env['PATH'],
  ELECTRON_RUN_AS_NODE: '1',
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
};
