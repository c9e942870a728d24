import { z } from 'zod';
import type { CallMessage } from '../../shared/contract/messages.ts';
import { startCore } from './index.ts';

/** Entry of the utility process: messages in, calls of core, messages out. */
const settings = z
  .object({ defaultVaultPath: z.string(), sampleDataDir: z.string() })
  .parse(JSON.parse(process.argv.at(-1) ?? '{}'));

interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as unknown as { parentPort: ParentPort };

const core = startCore({
  ...settings,
  sampleWorker: new URL('./sample-worker.js', import.meta.url),
  resumesJobs: true,
  calmMs: 2000,
  now: () => Date.now(),
  log: (line) => process.stderr.write(`${line}\n`),
  emit: (message) => parentPort.postMessage(message),
});

parentPort.on('message', ({ data }) => {
  const { id, procedure, input } = data as CallMessage;
  void core.answer(id, procedure, input).then((reply) => parentPort.postMessage(reply));
});
