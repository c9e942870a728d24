import { app } from 'electron';

/** The contract's words after `--cli`, or null when a window is wanted. */
export function readCommandLine(argv: readonly string[]): string[] | null {
  const at = argv.indexOf('--cli');
  return at === -1 ? null : argv.slice(at + 1);
}

/** A packaged Custos has no other program that could run the command line. */
export async function runCommandLine(words: string[]): Promise<void> {
  // Named by address: main may import no other program, and loads this one only when it is asked for.
  const file = new URL('../cli/index.js', import.meta.url).href;
  const { runCli } = (await import(file)) as { runCli(words: string[], sampleWorker: URL): Promise<number> };
  const code = await runCli(words, new URL('../core/sample-worker.js', import.meta.url));
  // Leaving does not wait for a pipe to take everything.
  for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve));
  app.exit(code);
}
