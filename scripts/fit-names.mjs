// Fits the weights by which names are recognised to the reference data. `-- --data DIR` reads other files of the same forms.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/bench/detection/fit/index.ts'));
