import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../testing/test-core.ts';

const reason = { purpose: 'incident' };
let test: TestCore;
let backendId: string;

beforeAll(async () => {
  test = await openTestCore({ sampleShare: 0.02 });
  ({ id: backendId } = await test.call('backends.addSample'));
  await test.finish('backends.sync', backendId);
}, 180_000);
afterAll(() => test.dispose());

async function findConversations(text: string): Promise<Set<string>> {
  const found = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof search>> = await search(text, cursor);
    for (const { conversationId } of page.hits) found.add(conversationId);
    cursor = page.cursor;
  } while (cursor !== null);
  return found;
}
const search = (text: string, cursor: string | null) =>
  test.call('transcripts.search', { reason, text, limit: 100, ...(cursor !== null && { cursor }) });

describe('the sample chatbot, counted', { timeout: 60_000 }, () => {
  it('has as many conversations and messages as were read, all together and bot by bot', async () => {
    const { backends } = await test.call('backends.list');
    const { conversations, messages, people, languages, dataCategories } = await test.call('incidents.scope', {});
    expect({ conversations, messages }).toEqual({
      conversations: backends[0]!.conversations,
      messages: backends[0]!.messages,
    });
    expect(conversations).toBeGreaterThan(50);
    expect(languages.reduce((sum, each) => sum + each.conversations, 0)).toBe(conversations);
    expect(people.least).toBeLessThanOrEqual(people.known);
    expect(people.known).toBeLessThanOrEqual(people.most);
    for (const category of dataCategories) expect(category.people).toBeLessThanOrEqual(people.most);
    const { bots } = await test.call('backends.bots', {});
    let sum = 0;
    for (const { id: botId } of bots) sum += (await test.call('incidents.scope', { backendId, botId })).conversations;
    expect(sum).toBe(conversations);
  });

  it('is narrowed by words to the conversations in which the search finds them', async () => {
    for (const query of ['Vertrag', 'order', '"guten Tag"']) {
      const found = await findConversations(query);
      expect(found.size).toBeGreaterThan(0);
      expect((await test.call('incidents.scope', { query })).conversations).toBe(found.size);
    }
  });
});
