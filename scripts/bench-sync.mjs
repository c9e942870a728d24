// Measures the sync of a million messages from the sample chatbot, or of as many as are named; prints JSON on stdout.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('e2e/bench/sync-million.ts'));
