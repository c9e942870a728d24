import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../detection/index.ts';
import { ingestConversations, removeConversations, type IncomingConversation } from '../../transcripts/index.ts';
import { testBots } from '../../transcripts/testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../../transcripts/testing/open-test-content.ts';
import { inContent } from '../../vault/index.ts';
import { readRuleOutcomes } from '../rule-outcomes.ts';
import { checkConversations, type CheckControl } from './check-conversations.ts';
import { countDue } from './find-due.ts';
import type { RuleBook } from './rule-book.ts';

const backendId = '0190a000-0000-7000-8000-000000000001';
const ownRule = '0190a000-0000-7000-8000-00000000000f';
const [botId = '', otherBotId = ''] = testBots;
const start = Date.parse('2026-09-01T08:00:00Z');

let content: TestContent;
beforeEach(async () => {
  content = await openTestContent();
});
afterEach(() => content.close());

function conversation(index: number, texts: string[], bot = botId): IncomingConversation {
  return {
    externalId: `c${index}`,
    botId: bot,
    person: null,
    startedAt: start + index * 60_000,
    revision: null,
    messages: texts.map((text, place) => ({
      externalId: `m${place}`,
      role: place % 2 === 0 ? 'person' : 'bot',
      at: start + index * 60_000 + place * 1000,
      text,
    })),
  };
}

const ingest = (...conversations: IncomingConversation[]) =>
  ingestConversations(content.writer, backendId, conversations, '{}');

/** One rule of our own: the person says a word. */
function bookFor(word: string, fingerprint: string, bots: string[] = []): RuleBook {
  const rule = { name: word, role: 'person' as const, severity: 'medium' as const, isEnabled: true };
  return {
    changes: { rules: [], own: [{ ...rule, id: ownRule, botIds: bots, phrases: [word] }] },
    factsOf: () => ({ profile: null, notices: [] }),
    fingerprintOf: (bot) => (bots.length === 0 || bots.includes(bot) ? fingerprint : 'untouched'),
  };
}

const steady: CheckControl = { signal: new AbortController().signal, progress: () => undefined };
const check = (book: RuleBook, control = steady) => checkConversations(content.writer, book, defaultSettings, control);

async function said(): Promise<string[]> {
  const rows = await content.reader.all(
    inContent
      .selectFrom('finding as f')
      .innerJoin('conversation as c', 'c.key', 'f.conversation_key')
      .select('c.external_id as name')
      .where('f.rule', '=', ownRule)
      .orderBy('c.key'),
  );
  return rows.map(({ name }) => name);
}

describe('conversations', () => {
  it('are checked once by the same rules, and again by others', async () => {
    await ingest(conversation(1, ['Kündigung bitte', 'Gern.']), conversation(2, ['Hallo', 'Guten Tag']));
    expect(await check(bookFor('kündigung', 'one'))).toMatchObject({ conversations: 2 });
    expect(await said()).toEqual(['c1']);
    expect(await check(bookFor('kündigung', 'one'))).toEqual({ conversations: 0, findings: 0 });
    expect(await check(bookFor('hallo', 'two'))).toMatchObject({ conversations: 2 });
    expect(await said()).toEqual(['c2']);
  });

  it('are due again when they changed, and no others', async () => {
    const book = bookFor('kündigung', 'one');
    await ingest(conversation(1, ['Hallo', 'Guten Tag']), conversation(2, ['Hallo', 'Guten Tag']));
    await check(book);
    await ingest(conversation(1, ['Hallo', 'Guten Tag']), conversation(2, ['Hallo', 'Guten Tag', 'Kündigung']));
    expect(await countDue(content.reader, book)).toEqual({ conversations: 2, waiting: 1 });
    expect(await check(book)).toMatchObject({ conversations: 1 });
    expect(await said()).toEqual(['c2']);
    await ingest(conversation(2, ['Hallo', 'Guten Tag', 'Danke']));
    await check(book);
    expect(await said()).toEqual([]);
  });

  it('of one bot are due again when rules change for it alone', async () => {
    await ingest(conversation(1, ['Hallo']), conversation(2, ['Hallo'], otherBotId));
    await check({ ...bookFor('hallo', 'one', [botId]), fingerprintOf: (bot) => (bot === botId ? 'old' : 'untouched') });
    expect(await check(bookFor('hallo', 'one', [botId]))).toMatchObject({ conversations: 1 });
    expect(await said()).toEqual(['c1']);
  });

  it('go on to be checked where a run was cut short, each once', { timeout: 60_000 }, async () => {
    const book = bookFor('hallo', 'one');
    for (let from = 0; from < 1000; from += 250)
      await ingest(...Array.from({ length: 250 }, (_, index) => conversation(from + index, ['Hallo', 'Ja?', 'Nein'])));
    const abort = new AbortController();
    const steps: number[] = [];
    const stopped = check(book, {
      signal: abort.signal,
      progress: (done: number) => {
        steps.push(done);
        abort.abort(new Error('stopped'));
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    const [first = 0] = steps;
    expect(first).toBeGreaterThan(0);
    expect(await countDue(content.reader, book)).toEqual({ conversations: 1000, waiting: 1000 - first });
    expect(await said()).toHaveLength(first);
    const totals = new Set<number>();
    const rest = await check(book, { ...steady, progress: (_done: number, total: number) => totals.add(total) });
    expect(rest.conversations).toBe(1000 - first);
    expect(totals).toEqual(new Set([1000 - first]));
    expect(await said()).toHaveLength(1000);
  });

  it('leave nothing behind when they are erased', async () => {
    await ingest(
      conversation(1, ['Hallo', 'Wie lautet Ihre E-Mail-Adresse?', 'a@example.org']),
      conversation(2, ['Hallo']),
    );
    await check(bookFor('hallo', 'one'));
    expect(await content.reader.all(inContent.selectFrom('asked_data').select('data'))).toEqual([{ data: 'email' }]);
    const keys = await content.reader.all(inContent.selectFrom('conversation').select('key').orderBy('key'));
    await removeConversations(content.writer, backendId, ['c1']);
    for (const table of ['check_state', 'check_result', 'asked_data', 'finding'] as const) {
      const left = await content.reader.all(inContent.selectFrom(table).select('conversation_key'));
      expect(left.filter(({ conversation_key: key }) => key === keys[0]?.key)).toEqual([]);
    }
    expect(await said()).toEqual(['c2']);
  });

  it('keep what people decided as long as nothing changes', async () => {
    await ingest(conversation(1, ['Hallo']));
    await check(bookFor('hallo', 'one'));
    await content.writer.write([{ sql: "UPDATE finding SET status = 'rejected' WHERE rule = ?", rows: [[ownRule]] }]);
    await check(bookFor('hallo', 'two'));
    const rows = await content.reader.all(inContent.selectFrom('finding').select('status').where('rule', '=', ownRule));
    expect(rows).toEqual([{ status: 'rejected' }]);
  });

  it('leave findings of others alone', async () => {
    await ingest(conversation(1, ['Hallo']));
    await content.writer.write([
      {
        sql: `INSERT INTO finding VALUES ('f', 'retention', '', 'late', 'low', ?, 1, 0, '[]', '{}', 'open', '', NULL, NULL)`,
        rows: [[botId]],
      },
    ]);
    await check(bookFor('nichts', 'one'));
    const rows = await content.reader.all(inContent.selectFrom('finding').select('id').where('rule', '=', 'retention'));
    expect(rows).toEqual([{ id: 'f' }]);
  });
});

describe('what the rules say about conversations', () => {
  it('is told in the words of a reviewer, and only of those checked as they are now', async () => {
    await ingest(conversation(1, ['Ich will mit einem Menschen sprechen', 'Nein.']), conversation(2, ['Hallo', 'Tag']));
    const rows = await content.reader.all(inContent.selectFrom('conversation').select('key').orderBy('key'));
    const keys = rows.map(({ key }) => key);
    expect(await readRuleOutcomes(content.reader, keys)).toBeNull();
    await check(bookFor('hallo', 'one'));
    const outcomes = await readRuleOutcomes(content.reader, keys);
    expect(outcomes?.get(keys[0]!)).toMatchObject({ humanRequested: 'problem', consent: 'notApplicable' });
    expect(outcomes?.get(keys[1]!)?.injection).toMatch(/^none$|^notApplicable$/);
    expect(Object.keys(outcomes?.get(keys[1]!) ?? {})).not.toContain(ownRule);
    await ingest(conversation(1, ['Ich will mit einem Menschen sprechen', 'Nein.', 'Doch']));
    expect([...((await readRuleOutcomes(content.reader, keys)) ?? []).keys()]).toEqual([keys[1]]);
  });
});
