// The contract from a terminal. Its stderr is read by programs, so the runtime is named only to people.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('electron/cli/index.ts', { isQuiet: !process.stderr.isTTY }));
