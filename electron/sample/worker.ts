import { parentPort, workerData } from 'node:worker_threads';
import { SampleProblem } from './sample-problem.ts';
import { startSampleServer, type SampleServer, type SampleServerOptions } from './server.ts';

export type SampleWorkerData = Pick<SampleServerOptions, 'dataDir' | 'port' | 'token' | 'seed'>;

/** What the worker posts: the port once it listens, or why it does not. Post anything to it and it closes and ends. */
export type SampleWorkerReport = { port: number } | { problem: { code: string; message: string } };

const report = (message: SampleWorkerReport): void => parentPort?.postMessage(message);

async function startOnFreePort(options: SampleWorkerData): Promise<SampleServer> {
  try {
    return await startSampleServer(options);
  } catch (cause) {
    if (cause instanceof SampleProblem && cause.code === 'PORT_TAKEN')
      return startSampleServer({ ...options, port: 0 });
    throw cause;
  }
}

/** Without top-level await, so that a bundler may choose any module format. */
async function run(): Promise<void> {
  try {
    const server = await startOnFreePort(workerData as SampleWorkerData);
    parentPort?.once('message', () => void server.close().then(() => parentPort?.close()));
    report({ port: server.port });
  } catch (cause) {
    const isExplained = cause instanceof SampleProblem;
    const problem = isExplained
      ? { code: cause.code, message: cause.message }
      : { code: 'INTERNAL', message: 'Unexpected.' };
    report({ problem });
    parentPort?.close();
    if (!isExplained) throw cause;
  }
}

void run();
