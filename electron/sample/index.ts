import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArguments, usage, type SampleArguments } from './command-line.ts';
import { importDialogues } from './import/import-dialogues.ts';
import { SampleProblem } from './sample-problem.ts';
import { startSampleServer } from './server.ts';
import { openStore } from './store/open-store.ts';
import { countRows } from './store/read-conversations.ts';

/** Printed as one line when the server listens: {baseUrl, token, bots, conversations}. Exit codes: 1 problem, 2 usage. */
async function run(options: SampleArguments): Promise<void> {
  const dataDir = options.dataDir ?? join(homedir(), '.local', 'share', 'custos-sample-chatbot');
  const token = options.token ?? process.env.CUSTOS_SAMPLE_TOKEN ?? randomBytes(24).toString('base64url');
  for (const file of options.imports) await importFile(dataDir, file);
  const { port, seed, share, faults, deletion, deletionDelayMs, model } = options;
  const server = await startSampleServer({
    dataDir,
    token,
    port,
    seed,
    share,
    faults,
    deletion,
    deletionDelayMs,
    model,
  });
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const baseUrl = `http://127.0.0.1:${server.port}`;
  const counts = { bots: countRows(server.store, 'bot'), conversations: countRows(server.store, 'conversation') };
  process.stdout.write(`${JSON.stringify({ baseUrl, token, ...counts })}\n`);
}

async function importFile(dataDir: string, file: string): Promise<void> {
  const store = openStore(dataDir);
  try {
    const started = performance.now();
    const { conversations, messages, known } = await importDialogues(store, file);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const text = `${conversations} dialogues, ${messages} turns in ${seconds} s, ${known} were there already`;
    process.stderr.write(`Imported: ${text}.\n`);
  } finally {
    store.close();
  }
}

try {
  const options = parseArguments(process.argv.slice(2));
  if (options.help) process.stdout.write(`${usage}\n`);
  else await run(options);
} catch (cause) {
  if (!(cause instanceof SampleProblem)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  if (cause.code === 'BAD_ARGUMENT') process.stderr.write(`\n${usage}\n`);
  process.exitCode = cause.code === 'BAD_ARGUMENT' ? 2 : 1;
}
