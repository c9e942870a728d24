import type { RealServer } from './real-server.ts';

export async function createThread(server: RealServer, metadata: Record<string, string>): Promise<string> {
  return ((await server.post('/threads', { metadata })) as { thread_id: string }).thread_id;
}

export async function say(server: RealServer, thread: string, content: string): Promise<void> {
  const input = { messages: [{ type: 'human', content }] };
  await server.post(`/threads/${thread}/runs/wait`, { assistant_id: 'echo', input });
}
