// Checks a certificate of erasure without a vault.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('electron/cli/verify-certificate.ts', { isQuiet: !process.stderr.isTTY }));
