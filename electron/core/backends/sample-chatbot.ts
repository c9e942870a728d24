import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { Problem } from '../../../shared/errors/problem.ts';
import type { Host } from '../host.ts';

/** The sample chatbot runs beside core on a thread of its own and is asked over HTTP like any other system. */
interface RunningSample {
  worker: Worker;
  token: string;
  baseUrl: string;
  ended: Promise<void>;
}

const longestStartMs = 120_000;
const started = new WeakMap<Host, Promise<RunningSample>>();
const running = new WeakMap<Host, RunningSample>();

const report = z.union([
  z.object({ port: z.number().int().min(1).max(65_535) }),
  z.object({ problem: z.object({ code: z.string() }) }),
]);

export function createSampleToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Where the sample listens now; undefined while it does not run. */
export function runningSampleAddress(host: Host): string | undefined {
  return running.get(host)?.baseUrl;
}

/**
 * Starts the sample, or returns the one that runs: there is never a second one. It listens where it did before if
 * that port is still free. Another vault has another token, for which it is started again.
 * @returns its base address
 * @throws Problem sample.unavailable
 */
export async function ensureSampleRuns(host: Host, token: string, formerAddress: string | null): Promise<string> {
  for (;;) {
    const current = started.get(host);
    if (!current) break;
    const sample = await current.catch(() => null);
    if (sample && sample.token === token && running.get(host) === sample) return sample.baseUrl;
    if (started.get(host) === current) await stopSample(host);
  }
  const port = formerAddress === null ? 0 : Number(new URL(formerAddress).port);
  const start = startSample(host, token, port);
  started.set(host, start);
  return (await start).baseUrl;
}

/** Ends the sample, if it runs, and waits until its port and files are free. */
export async function stopSample(host: Host): Promise<void> {
  const start = started.get(host);
  if (!start) return;
  const sample = await start.catch(() => null);
  if (started.get(host) === start) started.delete(host);
  if (!sample) return;
  // Waited for from here on: an unwatched worker would let the process end before it has closed its files.
  sample.worker.ref();
  sample.worker.postMessage('close');
  await sample.ended;
}

async function startSample(host: Host, token: string, port: number): Promise<RunningSample> {
  const workerData = { dataDir: host.sampleDataDir, port, token, seed: true };
  const worker = new Worker(host.sampleWorker, { workerData });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  try {
    const baseUrl = `http://127.0.0.1:${await readPort(worker)}`;
    const sample: RunningSample = { worker, token, baseUrl, ended };
    running.set(host, sample);
    void ended.then(() => {
      if (running.get(host) === sample) running.delete(host);
    });
    // A terminal command must end although the sample still listens.
    worker.unref();
    return sample;
  } catch (error) {
    started.delete(host);
    await worker.terminate();
    throw error;
  }
}

async function readPort(worker: Worker): Promise<number> {
  const message = await new Promise<unknown>((resolve) => {
    const timer = setTimeout(() => resolve(null), longestStartMs);
    const settle = (value: unknown): void => {
      clearTimeout(timer);
      resolve(value);
    };
    worker.once('message', settle);
    worker.once('error', () => settle(null));
    worker.once('exit', () => settle(null));
  });
  const parsed = report.safeParse(message);
  if (parsed.success && 'port' in parsed.data) return parsed.data.port;
  throw new Problem('sample.unavailable', {
    reason: parsed.success && 'problem' in parsed.data ? parsed.data.problem.code : 'ENDED',
  });
}
