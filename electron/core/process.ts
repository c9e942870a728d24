import type { CallMessage } from '../../shared/contract/messages.ts';
import { answerFirst } from './first-answer.ts';
import type { Core } from './index.ts';

/** Entry of the utility process: messages in, calls of core, messages out. Main wrote the settings. */
const settings = JSON.parse(process.argv.at(-1) ?? '{}') as { defaultVaultPath: string; sampleDataDir: string };

/** Should nobody ask for anything, core loads all the same. Milliseconds. */
const longestWait = 1000;

interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as unknown as { parentPort: ParentPort };

let core: Promise<Core> | null = null;

/** Loading holds this process for some tenths of a second: the first answer leaves before. */
function loadCore(): Promise<Core> {
  core ??= import('./index.ts').then(({ startCore }) =>
    startCore({
      ...settings,
      sampleWorker: new URL('./sample-worker.js', import.meta.url),
      resumesJobs: true,
      waitsForCalm: true,
      now: () => Date.now(),
      log: (line) => process.stderr.write(`${line}\n`),
      emit: (message) => parentPort.postMessage(message),
    }),
  );
  return core;
}

parentPort.on('message', ({ data }) => {
  const message = data as CallMessage;
  const first = core === null ? answerFirst(message, settings.defaultVaultPath) : null;
  if (first) parentPort.postMessage(first);
  // What was posted goes out first.
  setImmediate(() => {
    const loading = loadCore();
    if (!first)
      void loading
        .then((loaded) => loaded.answer(message.id, message.procedure, message.input))
        .then((reply) => parentPort.postMessage(reply));
  });
});
setTimeout(() => void loadCore(), longestWait);
