import { startServer, type RealServer } from './real-server.ts';

/** A VoltAgent server without conversations. What it keeps lies in memory.db of its folder. */
export function startVoltAgent(agents: readonly string[] = ['echo']): Promise<RealServer> {
  return startServer({
    name: 'voltagent',
    files: ['package.json', 'server.mjs', 'count-rows.mjs'],
    command: () => ['server.mjs'],
    environment: (port) => ({
      PORT: String(port),
      AGENTS: agents.join(','),
      VOLTAGENT_TELEMETRY_DISABLED: '1',
    }),
    health: '/agents',
  });
}
