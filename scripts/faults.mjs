// Kills, random calls and changed logs in full number; prints JSON on stdout and ends with 1 where anything was lost.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/faults/index.ts'));
