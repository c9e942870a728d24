import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, detect, fingerprintRules, type DetectedSpan } from '../../detection/index.ts';
import { inContent } from '../../vault/index.ts';
import { ingestConversations } from '../ingest/ingest-conversations.ts';
import type { IncomingConversation } from '../incoming.ts';
import { rawQuery } from '../raw-query.ts';
import { testBots } from '../testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../testing/open-test-content.ts';
import { readSpans } from './read-spans.ts';
import { rescanMessages } from './rescan-messages.ts';
import { countWaiting, readScanState } from './scan-state.ts';
import { scanHere, type Scan } from './scan.ts';

const backendId = '0190a000-0000-7000-8000-000000000001';
let content: TestContent;
beforeEach(async () => {
  content = await openTestContent();
});
afterEach(() => content.close());

function conversation(index: number, texts: readonly string[]): IncomingConversation {
  const at = index * 1_000_000;
  return {
    externalId: `c${index}`,
    botId: testBots[0] ?? '',
    person: {
      externalId: `p${index}`,
      displayName: `Person ${index}`,
      identifiers: [{ kind: 'customer', value: 'K-4711' }],
    },
    startedAt: at,
    revision: null,
    messages: texts.map((text, place) => ({ externalId: `m${place}`, role: 'person', at: at + place * 1000, text })),
  };
}

/** Rules that see a word and nothing else, and count what they read. */
function rulesFor(word: string, rules = `rules for ${word}`): Scan & { read: string[]; known: string[] } {
  const scan = {
    rules,
    read: [] as string[],
    known: [] as string[],
    find: (texts: Parameters<Scan['find']>[0]) =>
      Promise.resolve(
        texts.map(({ text, known }): DetectedSpan[] => {
          scan.read.push(text);
          scan.known.push(...known.map(({ value }) => value));
          const start = text.indexOf(word);
          const found = { type: 'personName' as const, confidence: 1, reason: 'test', validated: false };
          return start === -1 ? [] : [{ start, end: start + word.length, normalised: `${word}!`, ...found }];
        }),
      ),
  };
  return scan;
}

const ingest = (conversations: IncomingConversation[], scan: Scan = scanHere) =>
  ingestConversations(content.writer, backendId, conversations, '{}', () => scan);

async function storedWords(): Promise<string[]> {
  const rows = await content.writer.all(
    inContent
      .selectFrom('detected_span as s')
      .innerJoin('message as m', 'm.id', 's.message_id')
      .select(['m.body', 's.start', 's.length'])
      .orderBy('m.id')
      .orderBy('s.start'),
  );
  return rows.map(({ body, start, length }) => body.slice(start, start + length));
}

async function searchFragments(part: string): Promise<number> {
  const rows = await content.reader.all(
    rawQuery(
      sql<{ n: number }>`SELECT count(*) AS n FROM message_fragment_fts WHERE message_fragment_fts MATCH ${part}`,
    ),
  );
  return rows[0]?.n ?? -1;
}

const steady = { signal: new AbortController().signal, progress: () => undefined };

describe('messages that come in', () => {
  it('are scanned with what is known of their person, and only those whose text is new', async () => {
    const scan = rulesFor('Ana');
    await ingest([conversation(1, ['Ana?', 'Ja.'])], scan);
    expect(await storedWords()).toEqual(['Ana']);
    expect(scan.known).toContain('K-4711');
    expect(scan.known).toContain('Person 1');
    const again = rulesFor('Ana');
    await ingest([conversation(1, ['Ana?', 'Ja.', 'Hier ist Ana.'])], again);
    expect(again.read).toEqual(['Hier ist Ana.']);
    expect(await storedWords()).toEqual(['Ana', 'Ana']);
  });

  it('lose what was found in a text that changed', async () => {
    const scan = rulesFor('Ana');
    await ingest([conversation(1, ['Ana?'])], scan);
    await ingest([conversation(1, ['Wer?'])], scan);
    expect(await storedWords()).toEqual([]);
    expect(await searchFragments('"Ana!"')).toBe(0);
    await ingest([conversation(1, ['Doch, Ana!'])], scan);
    expect(await storedWords()).toEqual(['Ana']);
    expect(await searchFragments('"Ana!"')).toBe(1);
  });
});

describe('a scan by new rules', () => {
  const texts = (count: number) =>
    Array.from({ length: count }, (_, index) => conversation(index, ['Ana und Bob', 'nichts', 'Bob']));

  it('replaces what the old ones found, in places and in the search for parts', async () => {
    await ingest(texts(3), rulesFor('Ana'));
    const bob = rulesFor('Bob');
    expect(await countWaiting(content.reader, bob.rules)).toEqual({ messages: 9, waiting: 9 });
    expect(await rescanMessages(content.writer, bob, steady)).toEqual({ messages: 9, spans: 6 });
    expect(new Set(await storedWords())).toEqual(new Set(['Bob']));
    expect(await searchFragments('"Ana!"')).toBe(0);
    expect(await searchFragments('"Bob!"')).toBe(6);
    expect(bob.known).toContain('K-4711');
    expect(await countWaiting(content.reader, bob.rules)).toEqual({ messages: 9, waiting: 0 });
  });

  it('leaves the rows of messages that hold what they held', async () => {
    await ingest(texts(3), rulesFor('Bob'));
    const write = vi.spyOn(content.writer, 'write');
    expect(await rescanMessages(content.writer, rulesFor('Bob', 'newer'), steady)).toEqual({ messages: 9, spans: 6 });
    // Nothing but how far it got.
    expect(await Promise.all(write.mock.results.map(({ value }) => value as Promise<number>))).toEqual([1]);
    expect(await searchFragments('"Bob!"')).toBe(6);
    expect(await storedWords()).toEqual(Array.from({ length: 6 }, () => 'Bob'));
  });

  it('sees when only the surety or the reason of a place is another', async () => {
    await ingest(texts(1), rulesFor('Bob'));
    const surer: Scan = {
      rules: 'surer',
      find: async (all) => {
        const found = await rulesFor('Bob').find(all);
        return found.map((spans) => spans.map((span) => ({ ...span, confidence: 0.5, reason: 'another' })));
      },
    };
    await rescanMessages(content.writer, surer, steady);
    const rows = await content.reader.all(inContent.selectFrom('detected_span').select(['confidence', 'reason']));
    expect(rows).toEqual([
      { confidence: 0.5, reason: 'another' },
      { confidence: 0.5, reason: 'another' },
    ]);
    expect(await searchFragments('"Bob!"')).toBe(2);
  });

  it('reads nothing when it was done already', async () => {
    await ingest(texts(2), rulesFor('Bob'));
    const bob = rulesFor('Bob');
    expect(await rescanMessages(content.writer, bob, steady)).toEqual({ messages: 0, spans: 0 });
    expect(bob.read).toEqual([]);
  });

  it('goes on where it was cut short, and scans each message once', { timeout: 60_000 }, async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      conversation(
        index,
        Array.from({ length: 200 }, (_each, place) => `Bob ${index} ${place}`),
      ),
    );
    for (let start = 0; start < many.length; start += 20) await ingest(many.slice(start, start + 20), rulesFor('Ana'));
    const bob = rulesFor('Bob');
    const abort = new AbortController();
    const stopped = rescanMessages(content.writer, bob, {
      signal: abort.signal,
      progress: () => abort.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(bob.read).toHaveLength(5000);
    expect((await countWaiting(content.reader, bob.rules)).waiting).toBe(7000);
    const totals: number[] = [];
    const rest = await rescanMessages(content.writer, bob, {
      ...steady,
      progress: (_done, total) => totals.push(total),
    });
    expect(rest.messages).toBe(7000);
    expect(new Set(totals)).toEqual(new Set([7000]));
    expect(new Set(bob.read).size).toBe(12_000);
    expect(bob.read).toHaveLength(12_000);
    expect(await storedWords()).toHaveLength(12_000);
  });

  it('begins again when the rules change once more on its way', async () => {
    await ingest(texts(2), rulesFor('Ana'));
    await rescanMessages(content.writer, rulesFor('Bob'), steady);
    const ana = rulesFor('Ana', 'the third');
    expect(await rescanMessages(content.writer, ana, steady)).toEqual({ messages: 6, spans: 2 });
    expect(await readScanState(content.reader)).toMatchObject({ rules: 'the third' });
  });

  it('leaves what a person decided about a place', async () => {
    await ingest(texts(1), rulesFor('Bob'));
    const [row] = await content.writer.all(inContent.selectFrom('detected_span').select(['message_id', 'start']));
    await content.writer.write([
      {
        sql: "INSERT INTO span_verdict VALUES (?, ?, 3, 'personName', 'rejected', 'u', 0)",
        rows: [[BigInt(row!.message_id), row!.start]],
      },
    ]);
    await rescanMessages(content.writer, rulesFor('Bob', 'newer'), steady);
    const [message] = await content.reader.all(inContent.selectFrom('message').select(['id', 'body']).orderBy('id'));
    await content.writer.write([
      { sql: 'UPDATE scan_state SET rules = ?', rows: [[fingerprintRules(defaultSettings)]] },
    ]);
    const spans = await readSpans(content.reader, [message!], defaultSettings);
    expect(spans.get(message!.id)).toMatchObject([{ type: 'personName', verdict: 'rejected' }]);
  });
});

describe('what a reader is shown', () => {
  it('is what the rules of today see, also in messages they have not scanned yet', async () => {
    const said = 'Schreiben Sie an ana@example.org';
    await ingest([conversation(1, [said])], rulesFor('Schreiben', 'older rules'));
    const messages = await content.reader.all(inContent.selectFrom('message').select(['id', 'body']));
    const shown = await readSpans(content.reader, messages, defaultSettings);
    expect(shown.get(messages[0]!.id)?.map(({ type }) => type)).toEqual(detect(said).map(({ type }) => type));
    await rescanMessages(content.writer, scanHere, steady);
    const stored = await readSpans(content.reader, messages, defaultSettings);
    expect(stored).toEqual(shown);
  });
});
