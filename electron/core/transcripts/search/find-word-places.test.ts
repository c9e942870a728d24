import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computingTimeOfAll } from '../../testing/computing-time.ts';
import { ingestConversations } from '../ingest/ingest-conversations.ts';
import { readConversation } from '../reading/read-conversation.ts';
import { testBots } from '../testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../testing/open-test-content.ts';
import { findWordPlaces } from './find-word-places.ts';
import { findWordSpans } from './highlights.ts';
import { parseQuery } from './parse-query.ts';
import { searchMessages } from './search-messages.ts';

let content: TestContent;
beforeAll(async () => {
  content = await openTestContent();
});
afterAll(() => content.close());

const backendId = '0190a000-0000-7000-8000-000000000001';
let count = 0;

async function say(text: string): Promise<number> {
  const at = ++count * 1000;
  const messages = [{ externalId: 'm', role: 'person' as const, at, text }];
  const conversation = {
    externalId: `c${count}`,
    botId: testBots[0] ?? '',
    person: null,
    startedAt: at,
    revision: null,
  };
  await ingestConversations(content.writer, backendId, [{ ...conversation, messages }], 's');
  return at * 1024;
}

describe('the places of words in a text', () => {
  it('are those the index finds', async () => {
    const spoken = fc.constantFrom(
      'Müller',
      'mueller',
      'MÜLLERIN',
      'Straße',
      'strasse',
      'Café',
      'cafe\u0301',
      'a',
      '7',
    );
    const gap = fc.constantFrom(' ', '-', '. ', '\n', '😀', '@', '_');
    const query = fc.constantFrom(
      'müller',
      'mueller*',
      'strasse',
      'cafe',
      '"a 7"',
      '"a müller"',
      'a müller',
      '7',
      'mü*',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(spoken, gap), { maxLength: 12 }), query, async (pieces, typed) => {
        const text = pieces.flat().join('');
        const terms = parseQuery(typed);
        const id = await say(text);
        const indexed = (await findWordSpans(content.reader, terms, [id])).get(id);
        // The index says nothing of a message that lacks a word.
        if (indexed) expect(findWordPlaces(text, terms)).toEqual(indexed);
      }),
      { numRuns: 300 },
    );
  });

  it('are found at once where a megabyte repeats one word, and the search and the reader go on', async () => {
    await say('schade '.repeat(150_000));
    const begun = computingTimeOfAll();
    const { hits } = await searchMessages(content.reader, { text: 'schade', sort: 'newest', limit: 50 });
    expect(hits[0]?.hits.length).toBeGreaterThan(0);
    const conversationId = hits[0]?.conversationId ?? '';
    const read = await readConversation(content.reader, { conversationId, unmask: [], text: 'schade' });
    expect(read.hits[0]?.spans).toHaveLength(1000);
    // Ten times what it takes on a slow machine; copying the text for each place takes minutes.
    expect(computingTimeOfAll() - begun).toBeLessThan(10_000);
  });
});
