import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inContent } from '../../vault/index.ts';
import type { IncomingConversation } from '../incoming.ts';
import { ingestConversations } from '../ingest/ingest-conversations.ts';
import { testBots } from '../testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../testing/open-test-content.ts';
import { countVolume } from './count-volume.ts';
import { readConversation, type ReadResult } from './read-conversation.ts';

const backendId = '0190a000-0000-7000-8000-000000000001';
const [firstBot = '', secondBot = ''] = testBots;
const january = Date.parse('2025-01-31T23:00:00Z');
const hour = 3_600_000;

function conversation(externalId: string, startedAt: number, botId: string, texts: string[]): IncomingConversation {
  const messages = texts.map((text, index) => ({
    externalId: `${index}`,
    role: 'person' as const,
    at: startedAt + index,
    text,
  }));
  const person = { externalId: 'ana@example.org', displayName: null, identifiers: [] };
  return { externalId, botId, person, startedAt, revision: null, messages };
}

describe('reading a conversation', () => {
  let content: TestContent;
  let ids: Map<string, string>;
  const read = (name: string, request: { unmask?: number[]; text?: string } = {}): Promise<ReadResult> =>
    readConversation(content.reader, { conversationId: ids.get(name) ?? '', unmask: [], ...request });

  beforeAll(async () => {
    content = await openTestContent();
    const conversations = [
      conversation('first', january, firstBot, ['Guten Tag']),
      conversation('other bot', january + hour, secondBot, ['Hallo']),
      conversation('second', january + 2 * hour, firstBot, [
        'Ich heiße Müller',
        'ana@example.org',
        'Frau Müller, ana@example.org',
      ]),
      conversation('third', january + 3 * hour, firstBot, ['Ende']),
      conversation('empty', january + 4 * hour, firstBot, []),
    ];
    await ingestConversations(content.writer, backendId, conversations, '');
    const rows = await content.reader.all(inContent.selectFrom('conversation').select(['id', 'external_id']));
    ids = new Map(rows.map((row) => [row.external_id, row.id]));
  });
  afterAll(() => content.close());

  it('masks every message and the label of the person', async () => {
    const { messages, person, startedAt } = await read('second');
    expect(messages.map(({ text }) => text)).toEqual([
      'Ich heiße ••••••',
      '•••••••••••••••',
      '•••••••••••, •••••••••••••••',
    ]);
    expect(messages.map(({ isUnmasked }) => isUnmasked)).toEqual([false, false, false]);
    expect(messages[2]?.found).toMatchObject([
      { start: 0, end: 11, type: 'personName' },
      { start: 13, end: 28, type: 'email' },
    ]);
    expect(person).toBe('•••••••••••••••');
    expect(startedAt).toBe('2025-02-01T01:00:00.000Z');
  });

  it('shows only the messages asked for unmasked', async () => {
    const id = (await read('second')).messages[1]?.id ?? 0;
    const { messages } = await read('second', { unmask: [id, 42] });
    expect(messages.map(({ text }) => text)).toEqual([
      'Ich heiße ••••••',
      'ana@example.org',
      '•••••••••••, •••••••••••••••',
    ]);
    expect(messages.map(({ isUnmasked }) => isUnmasked)).toEqual([false, true, false]);
  });

  it('says where the words searched for stand', async () => {
    const { messages, hits } = await read('second', { text: 'mueller' });
    expect(hits).toEqual([
      { messageId: messages[0]?.id, spans: [{ start: 10, end: 16 }] },
      { messageId: messages[2]?.id, spans: [{ start: 5, end: 11 }] },
    ]);
    expect((await read('second', { text: 'müller ana@' })).hits).toEqual([
      {
        messageId: messages[2]?.id,
        spans: [
          { start: 5, end: 11 },
          { start: 13, end: 28 },
        ],
      },
    ]);
    expect((await read('second', { text: 'Ende' })).hits).toEqual([]);
    expect((await read('second', { text: '"' })).hits).toEqual([]);
  });

  it('names the neighbours in time of the same bot', async () => {
    expect(await read('second')).toMatchObject({
      previousConversationId: ids.get('first'),
      nextConversationId: ids.get('third'),
    });
    expect(await read('first')).toMatchObject({ previousConversationId: null, nextConversationId: ids.get('second') });
    expect(await read('other bot')).toMatchObject({ previousConversationId: null, nextConversationId: null });
    expect(await read('empty')).toMatchObject({ messages: [], previousConversationId: null, nextConversationId: null });
  });

  it('tells when there is no such conversation', async () => {
    await expect(read('none')).rejects.toThrow(new Problem('conversation.unknown'));
  });

  it('counts conversations by month in UTC and by bot', async () => {
    expect(await countVolume(content.reader, backendId)).toEqual([
      { month: '2025-01', botId: firstBot, conversations: 1 },
      { month: '2025-02', botId: firstBot, conversations: 3 },
      { month: '2025-02', botId: secondBot, conversations: 1 },
    ]);
    expect(await countVolume(content.reader, '0190a000-0000-7000-8000-00000000dead')).toEqual([]);
  });
});
