// Measures the checks of dialogues on the planted ones; prints JSON on stdout.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/bench/checks/index.ts'));
