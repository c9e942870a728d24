import path from 'node:path';
import { startServer, type RealServer } from './real-server.ts';

/** A Flowise server without an account. What it keeps lies in database.sqlite of its folder. */
export function startFlowise(): Promise<RealServer> {
  return startServer({
    name: 'flowise',
    files: ['package.json', 'count-rows.mjs'],
    command: () => [path.join('node_modules', 'flowise', 'bin', 'run'), 'start'],
    environment: (port, folder) => ({
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_PATH: folder,
      SECRETKEY_PATH: folder,
      LOG_PATH: path.join(folder, 'logs'),
      BLOB_STORAGE_PATH: path.join(folder, 'blob'),
      HOME: folder,
      DISABLE_FLOWISE_TELEMETRY: 'true',
    }),
    health: '/api/v1/ping',
    startSeconds: 240,
  });
}
