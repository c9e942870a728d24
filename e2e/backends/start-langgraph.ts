import path from 'node:path';
import { startServer, type RealServer } from './real-server.ts';

/**
 * A LangGraph server without threads. (Its package.json holds back one library of the server's own start page, whose
 * newest builds some registries do not have for every platform, which `npm ci` insists on.)
 */
export function startLangGraph(variant: 'open' | 'keyed', headers: Record<string, string> = {}): Promise<RealServer> {
  const program = path.join('node_modules', '@langchain', 'langgraph-cli', 'dist', 'cli', 'cli.mjs');
  return startServer({
    name: 'langgraph',
    files: ['package.json', 'graph.mjs', variant],
    command: (port) => [program, 'dev', '--no-browser', '--host', '127.0.0.1', '--port', String(port)],
    headers,
    health: '/ok',
  });
}
