import type { RealServer } from './real-server.ts';

export async function createThread(server: RealServer, metadata: Record<string, string>): Promise<string> {
  return ((await server.post('/threads', { metadata })) as { thread_id: string }).thread_id;
}

/** A run of the graph: what was said and the echo of it. */
export async function say(server: RealServer, thread: string, content: string): Promise<void> {
  const input = { messages: [{ type: 'human', content }] };
  await server.post(`/threads/${thread}/runs/wait`, { assistant_id: 'echo', input });
}

/** Ids of all threads by the server's own search. */
export async function listThreads(server: RealServer): Promise<string[]> {
  const threads = (await server.post('/threads/search', { limit: 1000 })) as { thread_id: string }[];
  return threads.map((thread) => thread.thread_id);
}
