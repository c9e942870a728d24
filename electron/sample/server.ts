import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestHandler } from './api/request-handler.ts';
import type { DeletionMode } from './api/operations.ts';
import type { FaultProfile } from './faults.ts';
import { SampleProblem } from './sample-problem.ts';
import { seedStore } from './seed/seed-store.ts';
import { openStore, type Store } from './store/open-store.ts';
import { switchModel } from './store/switch-model.ts';

export interface SampleServerOptions {
  /** Folder for the database; made where it is missing. */
  dataDir: string;
  /** 0 or absent: any free port. */
  port?: number | undefined;
  /** Bearer token of the admin interface. */
  token: string;
  faults?: FaultProfile | undefined;
  /** Fills a new database with the sample data; default true. What was deleted later never comes back. */
  seed?: boolean | undefined;
  /** 0 to 1: how much of the everyday conversations a new database gets; default 1. */
  share?: number | undefined;
  /** What a DELETE without `mode` does; default immediate. */
  deletion?: DeletionMode | undefined;
  /** How long a deferred deletion stays pending; default 1500. */
  deletionDelayMs?: number | undefined;
  /** What the bots answer with from now on. */
  model?: string | undefined;
  /** Epoch ms; a test moves the clock instead of waiting. */
  now?: (() => number) | undefined;
  /** Told of failures of the server itself; by default they become process warnings. */
  onFailure?: ((cause: unknown) => void) | undefined;
}

export interface SampleServer {
  port: number;
  /** The open database, so that tests can add and inspect what the interface can't. */
  store: Store;
  close: () => Promise<void>;
}

/** Starts the sample chatbot on 127.0.0.1. Fails with a SampleProblem: PORT_TAKEN, PORT_REFUSED, DATA_DIR_REFUSED. */
export async function startSampleServer(options: SampleServerOptions): Promise<SampleServer> {
  const store = openStoreOrExplain(options.dataDir);
  try {
    if (options.seed ?? true) seedStore(store, options.share);
    const now = options.now ?? Date.now;
    if (options.model !== undefined) switchModel(store, options.model, now());
    const handle = createRequestHandler(store, {
      token: options.token,
      faults: options.faults,
      deletion: options.deletion ?? 'immediate',
      deletionDelayMs: options.deletionDelayMs ?? 1500,
      now,
      onFailure: options.onFailure ?? warnOfFailure,
    });
    const server = createServer(handle);
    const port = await listen(server, options.port ?? 0);
    return { port, store, close: () => closeServer(server, store) };
  } catch (cause) {
    store.close();
    throw cause;
  }
}

/** Names the kind of failure only: a message could quote what was stored. */
function warnOfFailure(cause: unknown): void {
  const { name, code } = cause as { name?: string; code?: string };
  process.emitWarning(`A request failed: ${code ?? name ?? 'unknown'}.`, 'SampleChatbotWarning');
}

function openStoreOrExplain(dataDir: string): Store {
  try {
    return openStore(dataDir);
  } catch (cause) {
    const reason = (cause as { code?: string }).code ?? 'unknown';
    throw new SampleProblem('DATA_DIR_REFUSED', `The data folder cannot be used (${reason}).`);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE';
      const text = isTaken
        ? `Port ${port} is taken by another program.`
        : `Port ${port} cannot be used (${cause.code}).`;
      reject(new SampleProblem(isTaken ? 'PORT_TAKEN' : 'PORT_REFUSED', text));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server, store: Store): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      store.close();
      resolve();
    });
    server.closeAllConnections();
  });
}
