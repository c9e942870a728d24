import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { RealServer } from './real-server.ts';
import { mastraNode } from './start-mastra.ts';

const start = Date.parse('2026-03-02T08:00:00Z');

export async function createThread(
  server: RealServer,
  resourceId: string,
  metadata: Record<string, string> = {},
): Promise<string> {
  const made = await server.post('/api/memory/threads?agentId=echo', { resourceId, title: resourceId, metadata });
  return (made as { id: string }).id;
}

/** @param from how many were said before; times are a second apart. @returns ids of the messages */
export async function say(
  server: RealServer,
  thread: string,
  resourceId: string,
  texts: readonly string[],
  from = 0,
): Promise<string[]> {
  const messages = texts.map((text, index) => ({
    id: `${thread}-${from + index}`,
    threadId: thread,
    resourceId,
    role: (from + index) % 2 === 0 ? 'user' : 'assistant',
    createdAt: new Date(start + (from + index) * 1000).toISOString(),
    type: 'text',
    content: { format: 2, parts: [{ type: 'text', text }] },
  }));
  await server.post('/api/memory/save-messages?agentId=echo', { messages });
  return messages.map(({ id }) => id);
}

export interface Rows {
  messages: number;
  threads: number;
}

/** What the server's own database still holds of a thread, whatever its interface says. */
export async function readRows(server: RealServer, thread: string): Promise<Rows> {
  const { stdout } = await promisify(execFile)(mastraNode(), ['count-rows.mjs', thread], { cwd: server.folder });
  return JSON.parse(stdout) as Rows;
}
