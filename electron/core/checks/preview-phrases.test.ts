import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../detection/index.ts';
import { ingestConversations } from '../transcripts/index.ts';
import { testBots } from '../transcripts/testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../transcripts/testing/open-test-content.ts';
import { previewPhrases } from './preview-phrases.ts';

const start = Date.parse('2026-09-01T08:00:00Z');

let content: TestContent;
beforeAll(async () => {
  content = await openTestContent();
  const messages = Array.from({ length: 2500 }, (_, place) => ({
    externalId: `m${place}`,
    role: 'person' as const,
    at: start + place * 1000,
    text: place % 10 === 0 ? `Nummer ${place}: bitte, bitte zurückrufen` : 'Guten Tag',
  }));
  const conversation = { externalId: 'c', botId: testBots[0] ?? '', person: null, startedAt: start, revision: null };
  await ingestConversations(
    content.writer,
    '0190a000-0000-7000-8000-000000000001',
    [{ ...conversation, messages }],
    '',
  );
});
afterAll(() => content.close());

const preview = (limit: number, most?: number) =>
  previewPhrases(content.reader, { phrases: ['bitte [bitte]', 'zurück*'], limit }, defaultSettings, most);

describe('phrases tried on transcripts', () => {
  it('are counted in all messages and shown in the newest', async () => {
    const { hits, ...counts } = await preview(3);
    expect(counts).toEqual({ matches: 250, read: 2500, isComplete: true });
    expect(hits.map(({ snippet }) => snippet.slice(0, 11))).toEqual(['Nummer 2490', 'Nummer 2480', 'Nummer 2470']);
    const [first] = hits;
    expect(first?.hits.map((place) => first.snippet.slice(place.start, place.end))).toEqual([
      'bitte, bitte',
      'zurückrufen',
    ]);
  });

  it.each([
    [1200, false],
    [2499, false],
    [2500, true],
  ])('are looked for in %i messages at most, and it is said whether these were all', async (most, isComplete) => {
    expect(await preview(1, most)).toMatchObject({ read: most, matches: Math.ceil((most - 9) / 10), isComplete });
  });
});
