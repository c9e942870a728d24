import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageRole } from '../../../../shared/contract/transcripts.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { computingTimeOfAll } from '../../testing/computing-time.ts';
import { ingestConversations } from '../ingest/ingest-conversations.ts';
import { testBots } from '../testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../testing/open-test-content.ts';
import { searchMessages, type SearchRequest, type SearchResult } from './search-messages.ts';

const backendId = '0190a000-0000-7000-8000-000000000001';
const otherBackend = '0190a000-0000-7000-8000-000000000002';
const [firstBot = '', secondBot = ''] = testBots;
const day = 86_400_000;
const start = Date.parse('2025-01-01T00:00:00Z');

const said: [text: string, role?: MessageRole][] = [
  ['Guten Tag, hier ist Frau Müller aus der Königstraße.'],
  ['Herr Mueller wohnt in der Koenigstrasse', 'bot'],
  ['Meine Adresse ist max.mustermann@example.org'],
  ['Rufen Sie mich unter 030 / 23 12 50 00 an', 'agent'],
  ['or call +44 20 7946 4711 today'],
  ['Die Bestellung 98-4711-2 ist da', 'bot'],
  ['Ein Café und ein naïver Crème-Liebhaber'],
  ['Der Versicherungsschein liegt bei der Versicherung', 'bot'],
  ['Schaden am Auto, großer Schaden, Schaden!', 'bot'],
  ['<b>Schaden</b> "AND" OR NOT NEAR(a b) body: \u0000 {x}'],
];

describe('searching messages', () => {
  let content: TestContent;
  const search = (request: Partial<SearchRequest>): Promise<SearchResult> =>
    searchMessages(content.reader, { sort: 'newest', limit: 50, ...request });
  /** Which of the messages above, newest first. */
  const found = async (text: string, request: Partial<SearchRequest> = {}): Promise<number[]> => {
    const { hits, total } = await search({ text, ...request });
    if (hits.length < 50) expect(total).toBe(hits.length);
    return hits.map(({ at }) => Math.round((Date.parse(at) - start) / day));
  };

  beforeAll(async () => {
    content = await openTestContent();
    const conversations = said.map(([text, role], index) => ({
      externalId: `c${index}`,
      botId: index < 5 ? firstBot : secondBot,
      person: null,
      startedAt: start + index * day,
      revision: null,
      messages: [{ externalId: 'm', role: role ?? ('person' as const), at: start + index * day, text }],
    }));
    await ingestConversations(content.writer, backendId, conversations, '');
  });
  afterAll(() => content.close());

  it.each<[string, number[]]>([
    ['müller', [1, 0]],
    ['MUELLER', [1, 0]],
    ['muller', [0]],
    ['königstrasse', [1, 0]],
    ['koenigstraße', [1, 0]],
    ['cafe creme', [6]],
    ['CAFÉ', [6]],
    ['frau müller', [0]],
    ['"müller aus der"', [0]],
    ['"aus müller"', []],
    ['versich*', [7]],
    ['versich', []],
    ['"ist frau m"*', [0]],
    ['schaden', [9, 8]],
    ['schaden auto', [8]],
  ])('%s finds messages %j', async (text, expected) => expect(await found(text)).toEqual(expected));

  it.each<[string, number[]]>([
    ['mustermann@', [2]],
    ['@example', [2]],
    ['stermann@exa', [2]],
    ['max.mustermann@example.org', [2]],
    ['+49 30 2312', [3]],
    ['030 2312', [3]],
    ['2312500', [3]],
    ['23 12 50', [3]],
    ['…5000', [3]],
    ['...711', [4]],
    ['4711', [5, 4]],
    ['7946 today', [4]],
    ['4711 bestellung', [5]],
    ['…4712', []],
  ])('the part of an identifier %s finds messages %j', async (text, expected) =>
    expect(await found(text)).toEqual(expected),
  );

  it('narrows by chatbot system, bot, role and time', async () => {
    expect(await found('schaden', { role: 'bot' })).toEqual([8]);
    expect(await found('4711', { botId: firstBot })).toEqual([4]);
    expect(await found('4711', { role: 'bot' })).toEqual([5]);
    expect(await found('schaden', { backendId })).toEqual([9, 8]);
    expect(await found('schaden', { backendId: otherBackend })).toEqual([]);
    expect(await found('schaden', { from: '2025-01-10T00:00:00Z' })).toEqual([9]);
    expect(await found('schaden', { to: '2025-01-10T00:00:00Z' })).toEqual([8]);
    expect(await found('schaden', { from: '2025-01-10T01:00:00+01:00' })).toEqual([9]);
    expect(await found('4711', { from: '2025-01-06T00:00:00Z', to: '2025-01-06T00:00:00.001Z' })).toEqual([5]);
  });

  it('brings the most relevant first where asked to', async () => {
    expect(await found('schaden', { sort: 'relevance' })).toEqual([8, 9]);
    expect(await found('schaden', { sort: 'relevance', role: 'person' })).toEqual([9]);
    expect((await found('4711', { sort: 'relevance' })).toSorted((one, other) => one - other)).toEqual([4, 5]);
    expect(await found('312500', { sort: 'relevance' })).toEqual([3]);
  });

  it('shows what was found with its place, and no identifier', async () => {
    const { hits } = await search({ text: 'mustermann@' });
    expect(hits[0]?.snippet).toBe(`Meine Adresse ist ${'•'.repeat(26)}`);
    expect(hits[0]?.masks).toEqual([{ start: 18, end: 44, type: 'email' }]);
    expect(hits[0]?.hits).toEqual([{ start: 18, end: 44 }]);
    const [marked] = (await search({ text: 'schaden "AND"' })).hits;
    // Among English words "Schaden" may be a surname.
    expect(marked?.hits.map((hit) => marked.snippet.slice(hit.start, hit.end))).toEqual(['•••••••', 'AND']);
  });

  it('shows the newest message of each conversation where no words are given', async () => {
    const { hits, total } = await search({ text: '  ' });
    expect(total).toBe(10);
    expect(hits.map(({ at }) => Date.parse(at))).toEqual(said.map((_each, index) => start + index * day).toReversed());
    expect((await search({ role: 'agent' })).total).toBe(1);
    expect((await search({ to: '2025-01-03T00:00:00Z' })).total).toBe(2);
    expect((await search({ botId: secondBot, from: '2025-01-07T00:00:00Z' })).total).toBe(4);
  });

  it('refuses words without a letter or digit by name', async () => {
    await expect(search({ text: '"*" --' })).rejects.toThrow(new Problem('search.invalidQuery'));
  });

  it.each([
    'x',
    'e30',
    Buffer.from('{"id":-1}').toString('base64url'),
    Buffer.from('{"id":1,"score":2}').toString('base64url'),
  ])('refuses the page mark %s', async (cursor) => {
    await expect(search({ text: 'schaden', cursor })).rejects.toThrow(new Problem('cursor.invalid'));
  });

  it('answers any text, and marks only what is there', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '*',
            '(',
            ')',
            'AND',
            'OR',
            'NOT',
            'NEAR',
            ':',
            '^',
            '+',
            '-',
            '{',
            '}',
            'body',
            'a',
            '\u0000',
            '\uD800',
            '@',
            '4711',
            '…',
            ' ',
            ' ',
            'schaden',
            '%',
            "'",
            ';',
            '\\',
          ),
          { maxLength: 20 },
        )
        .map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(odd, fc.constantFrom('newest', 'relevance'), async (text, sort) => {
        try {
          for (const { snippet, hits } of (await search({ text, sort })).hits) {
            for (const hit of hits) expect(hit.start < hit.end && hit.end <= snippet.length).toBe(true);
          }
        } catch (error) {
          expect(error).toEqual(new Problem('search.invalidQuery'));
        }
      }),
      { numRuns: 600 },
    );
  });

  it.each(['a ', 'ae ', 'a* ', '"a b" ', 'a@ ', 'ab@ ', '1234 x ', '…123 ', 'aessueoe', '(', 'a"'])(
    'answers 500 characters of "%s" at once',
    async (piece) => {
      const text = piece.repeat(500 / piece.length);
      const begin = computingTimeOfAll();
      for (const sort of ['newest', 'relevance'] as const) {
        await search({ text, sort }).catch((error: unknown) =>
          expect(error).toEqual(new Problem('search.invalidQuery')),
        );
      }
      expect(computingTimeOfAll() - begin).toBeLessThan(2000);
    },
  );

  it.each(['newest', 'relevance'] as const)('pages through everything once, by %s', async (sort) => {
    const texts = Array.from({ length: 137 }, (_, index) => `seite ${'seite '.repeat(index % 7)} ende`);
    const messages = texts.map((text, index) => ({
      externalId: `${index}`,
      role: 'bot' as const,
      at: start + (index % 20),
      text,
    }));
    const conversation = {
      externalId: 'pages',
      botId: firstBot,
      person: null,
      startedAt: start,
      revision: null,
      messages,
    };
    await ingestConversations(content.writer, backendId, [conversation], '');
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: SearchResult = await search({ text: 'seite', sort, limit: 25, ...(cursor ? { cursor } : {}) });
      expect(page).toMatchObject({ total: 137, capped: false, isCounted: cursor === null });
      seen.push(...page.hits.map(({ messageId }) => messageId));
      ({ cursor } = page);
    } while (cursor);
    expect(new Set(seen).size).toBe(137);
    expect(seen).toHaveLength(137);
    if (sort === 'newest') expect(seen).toEqual(seen.toSorted((one, other) => other - one));
  });
});

describe('browsing without words', () => {
  it('agrees with a plain reading of any conversations and any scope', async () => {
    const content = await openTestContent();
    const span = 12;
    const scope = fc.record(
      {
        botId: fc.constantFrom(...testBots),
        role: fc.constantFrom<MessageRole[]>('person', 'bot', 'agent'),
        from: fc.nat({ max: span }),
        to: fc.nat({ max: span }),
      },
      { requiredKeys: [] },
    );
    const turns = fc.array(
      fc.record({ role: fc.constantFrom<MessageRole[]>('person', 'bot'), at: fc.nat({ max: span }) }),
      { maxLength: 5 },
    );
    const conversations = fc.array(fc.record({ botId: fc.constantFrom(...testBots), turns }), { maxLength: 8 });
    const instant = (at: number | undefined) => (at === undefined ? undefined : new Date(start + at).toISOString());
    try {
      await fc.assert(
        fc.asyncProperty(conversations, fc.array(scope, { minLength: 1, maxLength: 5 }), async (all, scopes) => {
          await content.writer.write(
            ['message', 'conversation'].map((table) => ({ sql: `DELETE FROM ${table}`, rows: [[]] })),
          );
          const incoming = all.map(({ botId, turns: spoken }, index) => ({
            externalId: `${index}`,
            botId,
            person: null,
            startedAt: start,
            revision: null,
            messages: spoken.map(({ role, at }, turn) => ({ externalId: `${turn}`, role, at: start + at, text: 'x' })),
          }));
          await ingestConversations(content.writer, backendId, incoming, '');
          for (const { botId, role, from, to } of scopes) {
            const expected = all
              .filter((each) => botId === undefined || each.botId === botId)
              .map(({ turns: spoken }) =>
                spoken.filter(
                  (turn) =>
                    (role === undefined || turn.role === role) && turn.at >= (from ?? 0) && turn.at < (to ?? span + 1),
                ),
              )
              .filter((spoken) => spoken.length > 0)
              .map((spoken) => start + Math.max(...spoken.map(({ at }) => at)))
              .toSorted((one, other) => other - one);
            const seen: number[] = [];
            let cursor: string | null = null;
            do {
              const page: SearchResult = await searchMessages(content.reader, {
                botId,
                role,
                from: instant(from),
                to: instant(to),
                sort: 'newest',
                limit: 3,
                ...(cursor ? { cursor } : {}),
              });
              expect(page.total).toBe(expected.length);
              seen.push(...page.hits.map(({ at }) => Date.parse(at)));
              ({ cursor } = page);
            } while (cursor);
            expect(seen).toEqual(expected);
          }
        }),
        { numRuns: 60 },
      );
    } finally {
      await content.close();
    }
  });
});

describe('searching very many messages', () => {
  it('counts exactly up to 10,000 and says so beyond', async () => {
    const content = await openTestContent();
    try {
      const ingest = (externalId: string, count: number) => {
        const messages = Array.from({ length: count }, (_, index) => ({
          externalId: `${index}`,
          role: 'bot' as const,
          at: start + index,
          text: 'immer',
        }));
        return ingestConversations(
          content.writer,
          backendId,
          [{ externalId, botId: firstBot, person: null, startedAt: start, revision: null, messages }],
          '',
        );
      };
      await ingest('many', 10_000);
      const request = { text: 'immer', sort: 'newest', limit: 1 } as const;
      expect(await searchMessages(content.reader, request)).toMatchObject({ total: 10_000, capped: false });
      await ingest('one more', 1);
      expect(await searchMessages(content.reader, request)).toMatchObject({ total: 10_000, capped: true });
    } finally {
      await content.close();
    }
  });
});
