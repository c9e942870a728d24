import { runCli } from './run-cli.ts';

process.exitCode = await runCli(process.argv.slice(2), new URL('../sample/worker.ts', import.meta.url));
