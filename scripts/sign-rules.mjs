// Signs a file of rules for due dates with a publisher's key: docs/deadlines.md.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('electron/cli/sign-rules.ts', { isQuiet: !process.stderr.isTTY }));
