// Checks an exported audit log without a vault.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('electron/cli/verify-log.ts', { isQuiet: !process.stderr.isTTY }));
