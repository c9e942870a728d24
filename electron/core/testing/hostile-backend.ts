import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A chatbot system that implements our admin interface and whose people, bots and sentences are chosen by an attacker. */
export interface HostileBackend {
  baseUrl: string;
  close(): Promise<void>;
}

interface Spoken {
  bot: string;
  /** Names of more bots, each with a conversation of one message. */
  moreBots?: readonly string[];
  person: string;
  sentences: readonly string[];
}

const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 10, minute)).toISOString();

function converse(id: string, botId: string, personId: string, sentences: readonly string[]) {
  return {
    id,
    botId,
    personId,
    channel: 'web',
    language: 'en',
    startedAt: at(0),
    changedAt: at(sentences.length),
    messageCount: sentences.length,
    messages: sentences.map((text, index) => ({ id: `m${index}`, role: 'person', at: at(index), text })),
    messagesComplete: true,
  };
}

const listed = (items: unknown[]) => ({ items, total: items.length, nextCursor: null });

function prepareAnswers({ bot, moreBots = [], person, sentences }: Spoken): Record<string, unknown> {
  const bots = [bot, ...moreBots].map((name, index) => ({ id: `b${index + 1}`, name, description: name }));
  const conversations = bots.map(({ id }, index) =>
    converse(`c${index + 1}`, id, 'p1', index === 0 ? sentences : [`one of bot ${index}`]),
  );
  return {
    '/v1/info': { name: bot, version: '1.0.0', capabilities: [] },
    '/v1/bots': listed(bots),
    '/v1/retention': listed([]),
    '/v1/people/p1': { id: 'p1', displayName: person, identifiers: [{ kind: 'session', value: person }] },
    '/v1/conversations': listed(conversations),
    ...Object.fromEntries(
      conversations.flatMap((each) => [
        [`/v1/conversations/${each.id}`, each],
        [`/v1/conversations/${each.id}/messages`, listed(each.messages)],
      ]),
    ),
  };
}

/** JSON text as bytes, where `<<bytes c328>>` becomes the bytes it names: not all of them are UTF-8. */
function writeBytes(json: string): Buffer {
  const bytes = Buffer.from(json).toString('latin1');
  const named = bytes.replace(/<<bytes ([0-9a-f]+)>>/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'));
  return Buffer.from(named, 'latin1');
}

export async function startHostileBackend(spoken: Spoken): Promise<HostileBackend> {
  const answers = prepareAnswers(spoken);
  const server = createServer((request, response) => {
    const answer = answers[new URL(request.url ?? '/', 'http://localhost').pathname];
    response.statusCode = answer ? 200 : 404;
    response.setHeader('content-type', 'application/json');
    response.end(writeBytes(JSON.stringify(answer ?? {})));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
