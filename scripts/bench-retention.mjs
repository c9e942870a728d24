// Measures previews of a retention policy over many conversations; prints JSON on stdout.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/bench/retention/index.ts'));
