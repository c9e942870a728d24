// Measures the start to the unlock screen against an empty Electron window; prints JSON on stdout.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/bench/start-alone.ts', { window: true }));
