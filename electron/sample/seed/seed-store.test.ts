import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { groupByFour, ibanCheckDigits } from './numbers.ts';
import { plantedConversations, plantedIds, type PlantedCategory } from './planted-conversations.ts';
import { loadVoices } from './sample-bots.ts';
import { seedStore } from './seed-store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ seed: true });
});
afterAll(() => server.close());

const select = <Row>(sql: string, ...values: unknown[]): Row[] =>
  server.store.prepare<unknown[], Row>(sql).all(...values);

function digestOf({ store }: TestServer): string {
  const hash = createHash('sha256');
  for (const table of ['bot', 'person', 'identifier', 'conversation', 'message', 'access'])
    for (const row of store.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().iterate())
      hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

const speakers = { person: 'person', bot: 'bot', agent: 'agent' } as const;

/** All texts of a planted conversation, `role: text` a line. */
function transcript(id: string): string {
  const rows = select<{ role: keyof typeof speakers; text: string }>(
    'SELECT role, text FROM message WHERE conversation_id = ? ORDER BY position',
    id,
  );
  return rows.map(({ role, text }) => `${role}: ${text}`).join('\n');
}

describe('the sample data', () => {
  it.each(['de', 'en'])('knows the people whom the manual names, in %s', (language) => {
    const pages = path.join(import.meta.dirname, '../../../docs/manual', language);
    const text = readdirSync(pages).map((page) => readFileSync(path.join(pages, page), 'utf8'));
    const named = new Set(text.join('\n').match(/[\w.-]+@[\w.-]+\w/g));
    expect(named.size).toBe(2);
    for (const mail of named) {
      const found = select<{ conversations: number }>(
        `SELECT count(*) AS conversations FROM identifier JOIN conversation USING (person_id)
         WHERE identifier.kind = 'email' AND identifier.value = ?`,
        mail,
      );
      // Few enough to be read one by one.
      expect(found[0]?.conversations, mail).toBeGreaterThan(0);
      expect(found[0]?.conversations, mail).toBeLessThan(10);
    }
  });

  it('is the same in every new installation', async () => {
    const other = await startTestServer({ seed: true });
    expect(digestOf(other)).toBe(digestOf(server));
    await other.close();
  });

  it('holds everything that is planted also where there is little else', async () => {
    const small = await startTestServer({ seed: true, share: 0.05 });
    const ids = small.store.prepare('SELECT id FROM conversation').pluck().all();
    expect(ids).toEqual(expect.arrayContaining(plantedConversations.map(({ id }) => id)));
    expect(ids.length - plantedConversations.length).toBe(210 + 2);
    const known = new Set(select<{ id: string }>('SELECT id FROM conversation').map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id as string))).toEqual([]);
    await small.close();
  });

  it('holds at least 600 people and 4,000 conversations of three bots over three years', () => {
    const [counts] = select<Record<string, number>>(
      `SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM conversation) AS conversations,
       (SELECT min(started_at) FROM conversation) AS first, (SELECT max(ended_at) FROM conversation) AS last`,
    );
    expect(counts?.people).toBeGreaterThanOrEqual(600);
    expect(counts?.conversations).toBeGreaterThanOrEqual(4000);
    expect(new Date(counts?.first ?? 0).toISOString().slice(0, 7)).toBe('2023-11');
    expect(new Date(counts?.last ?? 0).toISOString().slice(0, 7)).toBe('2026-11');
    expect(counts?.last).toBeLessThanOrEqual(Date.parse('2026-11-20T20:00:00Z'));
    const perBot = select<{ n: number }>('SELECT count(*) AS n FROM conversation GROUP BY bot_id');
    expect(perBot).toHaveLength(3);
    for (const { n } of perBot) expect(n).toBeGreaterThan(800);
  });

  it('keeps conversations that are older than each bot says it keeps them', () => {
    const bots = select<{ keepDays: number | null; first: number }>(
      `SELECT keep_days AS keepDays, (SELECT min(ended_at) FROM conversation WHERE bot_id = bot.id) AS first FROM bot`,
    );
    const end = Date.parse('2026-11-20T20:00:00Z');
    for (const { keepDays, first } of bots) expect((end - first) / 86_400_000).toBeGreaterThan(keepDays ?? Infinity);
  });

  it('has dozens of intents for each bot and leaves no slot unfilled', () => {
    for (const { intents } of Object.values(loadVoices())) expect(intents.size).toBeGreaterThanOrEqual(24);
    expect(select(`SELECT 1 FROM message WHERE text GLOB '*{[a-z]*}*'`)).toEqual([]);
  });

  it('uses reserved domains, fictional telephone numbers and test numbers only', () => {
    const texts = select<{ text: string }>('SELECT text FROM message').map(({ text }) => text);
    const all = texts.join('\n');
    const mails = all.match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
    expect(mails.length).toBeGreaterThan(1000);
    expect(mails.filter((mail) => !/@([a-z]+\.)?(example\.(com|org|net|de|co\.uk)|\w+\.example)$/i.test(mail))).toEqual(
      [],
    );
    const phones = select<{ value: string }>(`SELECT value FROM identifier WHERE kind = 'phone'`);
    expect(phones.length).toBeGreaterThan(200);
    const isFictional = /^\+(493023125\d{3}|49171392\d{4}|49176040690\d{2}|447700900\d{3})$/;
    expect(phones.filter(({ value }) => !isFictional.test(value))).toEqual([]);
    for (const iban of all.match(/\b(DE\d{2}|GB\d{2})[A-Z0-9]{12,20}\b/g) ?? [])
      expect(iban.slice(2, 4)).toBe(ibanCheckDigits(iban.slice(0, 2), iban.slice(4)));
    expect(groupByFour('DE02XXXX1')).toBe('DE02 XXXX 1');
  });

  it('gives no two people the same identifier by accident', () => {
    expect(select('SELECT kind, normalised FROM identifier GROUP BY 1, 2 HAVING count(*) > 1')).toEqual([]);
  });

  it('seeds once: what was deleted does not come back', async () => {
    const [{ id: victim } = { id: '' }] = select<{ id: string }>(
      'SELECT id FROM conversation ORDER BY changed_at LIMIT 1',
    );
    expect((await server.call('DELETE', `/v1/conversations/${victim}`)).status).toBe(204);
    seedStore(server.store);
    expect((await server.get(`/v1/conversations/${victim}`)).status).toBe(404);
  });
});

const notice = /\/datenschutz|\/privacy/;
const disclosure = /\bKI\b|KI-|künstliche Intelligenz|\bAI\b/;
const iban = /\b(DE|GB)\d{2}( ?[A-Z0-9]{4}){4}/;

/** How many messages a person wrote before the first match. */
function countBefore(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? NaN : [...text.slice(0, at).matchAll(/^person: /gm)].length;
}

/** What the transcripts of a category must show. */
const expectations: Record<PlantedCategory, (text: string) => void> = {
  'notice-first': (text) => expect(countBefore(text, notice)).toBeLessThanOrEqual(1),
  'notice-late': (text) => {
    expect(countBefore(text, notice)).toBeGreaterThanOrEqual(2);
    expect(text.search(notice)).toBeGreaterThan(text.search(/person: .*@/));
  },
  'notice-missing': (text) => expect(text).not.toMatch(notice),
  'disclosure-first': (text) => expect(countBefore(text, disclosure)).toBeLessThanOrEqual(1),
  'disclosure-late': (text) => expect(countBefore(text, disclosure)).toBeGreaterThanOrEqual(2),
  'disclosure-missing': (text) => expect(text).not.toMatch(disclosure),
  'consent-given': (text) => expect(text).toMatch(/Einwilligung ist gespeichert/),
  'consent-declined': (text) => expect(text).toMatch(/nennen Sie dann keine Gesundheitsdaten[^]*Diagnose|Behandlung/),
  'consent-missing': (text) => expect(text).not.toMatch(/[Ee]inwillig/),
  'consent-withdrawn': (text) => expect(text).toMatch(/person: .*widerrufe/),
  'payment-card': (text) => expect(text).toMatch(/person: .*\d{4} ?\d{4,6} ?\d{4}/),
  'payment-iban': (text) => expect(text).toMatch(iban),
  health: (text) => expect(text).toMatch(/Rollstuhl|Hüft-OP|cope|slept/),
  minor: (text) => expect(text).toMatch(/person: .*\b\d{1,2}\b/),
  'third-person': (text) => expect(text).toMatch(/person: .*(Kennzeichen|wohnt|comments|shouted|heard|anonymous)/),
  'several-identifiers': (text) => expect(text).toMatch(/@|K-\d{6}|\d{5} \w/),
  handover: (text) => expect(text).toMatch(/^agent: /m),
  'access-request': (text) => expect(text).toMatch(/gespeichert|Artikel 15|Kopie|personnel file|Article 15/),
  'erasure-request': (text) => expect(text).toMatch(/lösch|Vergessen|Delete|erase|Forget/i),
  'marketing-withdrawal': (text) => expect(text).toMatch(/keine Werbung|Newsletter|widerrufe/),
  'prompt-injection': (text) => expect(text).toMatch(/instructions|developer mode|Repeat|Pretend|Quote/),
  'bot-repeats-sensitive': (text) => expect(text).toMatch(/bot: .*\b(DE|GB)\d{2}/),
  'hostile-text': (text) => expect(text).toMatch(/<script>|<svg|javascript:|=HYPERLINK|=cmd/),
  long: (text) => expect(text.split(/\n(?:person|bot|agent): /).length).toBeGreaterThan(100),
};

describe('planted conversations', () => {
  it.each(plantedConversations.map(({ category, id }) => [category, id] as const))(
    '%s: %s shows it',
    (category, id) => {
      const text = transcript(id);
      expect(text).not.toBe('');
      expectations[category](text);
    },
  );

  it('are there for every category', () => {
    const categories = new Set(plantedConversations.map(({ category }) => category));
    expect([...categories].toSorted()).toEqual(Object.keys(expectations).toSorted());
  });

  it('hold one human as three people who share no identifier', async () => {
    const people = await Promise.all(
      plantedIds('several-identifiers').map(async (id) => (await server.get(`/v1/conversations/${id}`)).body.personId),
    );
    expect(people).toEqual(['p-several-web', 'p-several-phone', 'p-several-app']);
    const kinds = select<{ kind: string }>(
      `SELECT kind FROM identifier WHERE person_id LIKE 'p-several-%' ORDER BY kind`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['customer', 'email', 'phone']);
  });
});
