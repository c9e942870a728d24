// The sample chatbot with its admin API.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('electron/sample/index.ts'));
