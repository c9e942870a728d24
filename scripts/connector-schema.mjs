// Prints the JSON Schema that connector files follow: `npm run --silent connector-schema > docs/connector.schema.json`.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

await runMain(() => runSource('electron/cli/connector-schema.ts', { isQuiet: true }));
