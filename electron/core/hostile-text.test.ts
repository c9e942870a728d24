import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHostileBackend, type HostileBackend } from './testing/hostile-backend.ts';
import { hostileNames, hostileStrings } from '../../shared/testing/hostile-strings/index.ts';
import { openTestCore, problemCode, type TestCore } from './testing/test-core.ts';

const reason = { purpose: 'review' };
const texts = hostileStrings();
const names = hostileNames();
/** Who may not approve: with a second approver, nobody works alone any more. */
const givenRoles = ['administrator', 'reviewer', 'compliance', 'incidentResponder', 'auditor'] as const;
/** Changes the direction of what stands beside it, steers a terminal or cannot be seen. */
const deceptive = /[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u206f\u3164\ufeff\u{e0041}]/u;
let backend: HostileBackend;
let test: TestCore;
let conversationId: string;

beforeAll(async () => {
  backend = await startHostileBackend({
    bot: texts[0] ?? '',
    moreBots: texts,
    person: texts[1] ?? '',
    sentences: texts,
  });
  test = await openTestCore({ worksAlone: true });
  const { id } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Hostile',
    baseUrl: backend.baseUrl,
    credentials: { token: 'x' },
    allowPrivate: true,
  });
  expect(await test.finish('backends.sync', id)).toMatchObject({ state: 'done' });
  const { hits } = await test.call('transcripts.search', { reason, text: 'DROP TABLE' });
  conversationId = hits[0]!.conversationId;
}, 120_000);
afterAll(async () => {
  await test.dispose();
  await backend.close();
});

/** As a server's bytes arrive: what is not UTF-8 is replaced, as is what SQLite would not give back. */
const arrived = (text: string) => (text.includes('<<bytes') ? null : text.toWellFormed().replaceAll('\0', '\ufffd'));

const readAll = async () => {
  const masked = await test.call('transcripts.get', { conversationId, reason });
  const unmask = masked.messages.map(({ id }) => id);
  return { masked, open: await test.call('transcripts.get', { conversationId, reason, unmask }) };
};

describe('the corpus of attacks through text', () => {
  it('has at least 200 of them, each another', () => {
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(200);
  });

  it('is synced and read to the letter, and masked without changing its length', async () => {
    const { masked, open } = await readAll();
    expect(open.messages).toHaveLength(texts.length);
    for (const [index, text] of texts.entries()) {
      const read = open.messages[index]?.text ?? '';
      expect(read.isWellFormed()).toBe(true);
      expect(read).toBe(arrived(text) ?? read);
      expect(masked.messages[index]?.text).toHaveLength(read.length);
    }
    const broken = open.messages.filter((_, index) => texts[index]?.includes('<<bytes'));
    for (const { text } of broken) expect(text).toContain('\ufffd');
  });

  it('is searched for, in full and as the beginning of a word, and finds or does not', async () => {
    for (const [index, text] of texts.entries()) {
      const typed = text.slice(0, 500);
      for (const query of [typed, `${typed.slice(0, 499)}*`]) {
        const call = test.call('transcripts.search', { reason, text: query, sort: 'relevance', limit: 5 });
        // Words without a letter or digit, and halves of characters, are refused in so many words.
        const allowed = query.isWellFormed() ? [null, 'search.invalidQuery'] : ['input.invalid'];
        expect(allowed, JSON.stringify(query)).toContain(await problemCode(call));
        const hits = await call.then((found) => found.hits).catch(() => []);
        for (const { snippet } of hits) expect(snippet.isWellFormed()).toBe(true);
      }
      // The whole conversation each time, of a million characters.
      if (index % 10 === 0 && typed.isWellFormed())
        await test.call('transcripts.get', { conversationId, reason, text: typed });
    }
    expect(await problemCode(test.call('transcripts.search', { reason, text: 'x'.repeat(501) }))).toBe('input.invalid');
  });

  it('names bots, backends, organisations and reasons without hiding or reordering anything', async () => {
    const { bots } = await test.call('backends.bots', {});
    expect(bots.length).toBeGreaterThan(texts.length);
    const backendId = (await test.call('backends.list')).backends[0]?.id ?? '';
    for (const name of names) {
      const inLimits = { caseId: name.slice(0, 80), note: name };
      for (const call of [
        test.call('backends.update', { id: backendId, name }),
        test.call('controllers.add', { name }),
        test.call('transcripts.search', { reason: { purpose: 'review', ...inLimits }, limit: 1 }),
      ])
        expect([null, 'input.invalid', 'controllers.nameTaken']).toContain(await problemCode(call));
    }
    const shown = [
      ...bots.map(({ name }) => name),
      ...(await test.call('backends.list')).backends.map(({ name }) => name),
      ...(await test.call('controllers.list')).controllers.map(({ name }) => name),
    ];
    expect(shown.filter((name) => deceptive.test(name))).toEqual([]);
  });

  it('names people, who keep the role they were given', async () => {
    const sample = names.filter((_, index) => index % 12 === 0);
    for (const [index, displayName] of sample.entries()) {
      const role = givenRoles[index % givenRoles.length] ?? 'auditor';
      const call = test.call('users.add', { name: `user${index}`, displayName, role });
      expect([null, 'input.invalid']).toContain(await problemCode(call));
    }
    const { users } = await test.call('users.list');
    for (const { displayName, name, role } of users) {
      expect(deceptive.test(displayName)).toBe(false);
      if (name.startsWith('user')) expect(role).toBe(givenRoles[Number(name.slice(4)) % givenRoles.length]);
    }
  });

  it('leaves in JSON to the letter and in tables with what would act made visible', async () => {
    const { open } = await readAll();
    const write = async (format: 'json' | 'csv') => {
      const to = path.join(test.folder, `out.${format}`);
      await test.call('transcripts.export', { conversationId, reason, format, isMasked: false, to });
      return readFileSync(to, 'utf8');
    };
    const json = await write('json');
    const { messages } = JSON.parse(json) as typeof open;
    expect(messages.map(({ text }) => text)).toEqual(open.messages.map(({ text }) => text));
    expect(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u.test(json)).toBe(false);
    const csv = await write('csv');
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    expect(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(csv)).toBe(false);
  });

  it('leaves the log whole, and its export one line per entry without anything that steers', async () => {
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
    const to = path.join(test.folder, 'log.jsonl');
    const { entries } = await test.call('audit.export', { to });
    const log = readFileSync(to, 'utf8');
    const lines = log.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(entries);
    for (const line of lines) JSON.parse(line);
    expect(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(log)).toBe(false);
    expect(JSON.stringify(test.logLines)).not.toContain('window.hacked');
    expect('polluted' in {}).toBe(false);
  });
});
