// Measures an erasure with read-back on the sample chatbot; prints JSON on stdout.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/bench/erasure/index.ts'));
