// Measures ingest, search and start; with `-- --messages N [--minutes M]` a vault of so many. Prints JSON on stdout.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

const isVolume = process.argv.slice(2).some((word) => word.startsWith('--messages'));
await runMain(() => runSource(isVolume ? 'e2e/bench/volume/index.ts' : 'e2e/bench/index.ts', { window: true }));
