// Measures what detection finds, and how fast; prints JSON on stdout. `-- --data DIR` reads other files of the same forms.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/bench/detection/index.ts'));
