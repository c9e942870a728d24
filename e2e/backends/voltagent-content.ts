import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { RealServer } from './real-server.ts';

export interface Said {
  user: string;
  agent?: string;
  metadata?: Record<string, string>;
}

export async function converse(server: RealServer, id: string, said: Said, texts: readonly string[]): Promise<void> {
  const agentId = said.agent ?? 'echo';
  const { user: userId, metadata = {} } = said;
  await server.post('/api/memory/conversations', { agentId, conversationId: id, userId, title: id, metadata });
  await say(server, id, said, texts);
}

export async function say(
  server: RealServer,
  id: string,
  { user, agent }: Said,
  texts: readonly string[],
): Promise<void> {
  const messages = texts.map((text, index) => ({
    id: `${id}-${text.replaceAll(' ', '-')}`,
    role: index % 2 === 0 ? 'user' : 'assistant',
    parts: [{ type: 'text', text }],
  }));
  const body = { agentId: agent ?? 'echo', userId: user, conversationId: id, messages };
  await server.post('/api/memory/save-messages', body);
}

export interface Rows {
  messages: number;
  conversations: number;
}

/** What the server's own database still holds of a conversation, whatever its interface says. */
export async function readRows(server: RealServer, conversation: string): Promise<Rows> {
  const { stdout } = await promisify(execFile)('node', ['count-rows.mjs', conversation], { cwd: server.folder });
  return JSON.parse(stdout) as Rows;
}
