// Measures ingest, search and start, or with a name after `--` what it names; prints JSON on stdout.
import { runSource } from './setup/electron-node.mjs';
import { runMain } from './setup/say.mjs';

const others = ['package'];
const [name] = process.argv.slice(2);

await runMain(() => runSource(others.includes(name) ? `e2e/bench/${name}/index.ts` : 'e2e/bench/index.ts'));
