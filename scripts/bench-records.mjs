// Measures exports of a register of processing in every layout and format; prints JSON on stdout.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/bench/records/index.ts'));
