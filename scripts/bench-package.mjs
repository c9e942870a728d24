// Measures the package of 10,000 messages against a plain JSON dump of them; prints JSON on stdout.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/bench/package/index.ts'));
