import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrialStep } from '../../../../../shared/contract/connectors.ts';
import { openTestCore, problemCode, type TestCore } from '../../../testing/test-core.ts';
import { hasty } from '../../testing/sync-fixture.ts';
import { builtIn } from '../../connectors/index.ts';
import { BackendClient } from '../../engine/backend-client.ts';
import { readConnector } from '../../engine/description.ts';
import { startInHouseBot, type InHouseBot } from '../testing/in-house-bot.ts';
import { refuseDeletion, requireHarmless } from './require-harmless.ts';

const description = readFileSync(path.join(import.meta.dirname, '../testing/in-house-bot.json'), 'utf8');
const reason = { purpose: 'quality' };

let bot: InHouseBot;
let test: TestCore;
beforeAll(async () => {
  bot = await startInHouseBot();
  test = await openTestCore({ network: hasty });
});
afterAll(async () => {
  await test?.dispose();
  await bot?.close();
});

interface Changes {
  text?: string;
  baseUrl?: string;
  key?: string;
  identifier?: { kind: string; value: string };
  allowPrivate?: boolean;
}

async function tryOut({
  text = description,
  key = bot.key,
  baseUrl = `${bot.baseUrl}/internal`,
  ...more
}: Changes = {}) {
  const input = { text, baseUrl, credentials: { key }, allowPrivate: true, reason, ...more };
  return (await test.call('connectors.tryOut', input)).steps;
}

const outcomesOf = (steps: readonly TrialStep[]) => steps.map(({ step, outcome, found }) => [step, outcome, found]);
const stepOf = (steps: readonly TrialStep[], name: TrialStep['step']) => steps.find(({ step }) => step === name)!;

describe('trying a description out', () => {
  it('asks for lists and one person, and says what it made of the answers', async () => {
    const steps = await tryOut({ identifier: { kind: 'email', value: 'guest1@example.com' } });
    expect(outcomesOf(steps)).toEqual([
      ['probe', 'done', 1],
      ['bots', 'done', 2],
      ['conversations', 'done', 2],
      ['messages', 'done', 3],
      ['people', 'done', 1],
      ['conversationsOfPerson', 'done', 2],
    ]);
    const [first] = stepOf(steps, 'messages').examples;
    expect(JSON.parse(first!)).toMatchObject({ role: 'person', text: 'Good morning', at: '2025-11-24T16:00:00.750Z' });
  });

  it('shows each request with its answer, and stores nothing', async () => {
    const { exchanges } = stepOf(await tryOut(), 'messages');
    expect(exchanges.map(({ method, url, status }) => `${method} ${new URL(url).pathname} ${status}`)).toEqual([
      'POST /internal/lines 200',
      'POST /internal/lines 200',
    ]);
    expect(JSON.parse(exchanges[1]!.body!)).toEqual({ dialog: 'd0', page: { after: 'at-2' } });
    expect(exchanges[1]!.answer).toContain('Where is order d0?');
    expect((await test.call('connectors.list')).connectors.every(({ id }) => id === null)).toBe(true);
    expect((await test.call('backends.list')).backends).toEqual([]);
  });

  it('shows no secret, wherever it travels', async () => {
    const steps = await tryOut();
    const all = JSON.stringify([steps, await test.call('audit.list'), test.logLines]);
    expect(all).not.toContain(bot.key);
    // Not even one of somebody else, in an answer.
    expect(all).not.toContain('licence-of-the-kiosk');
    const [probe] = stepOf(steps, 'probe').exchanges;
    expect(probe!.headers).toContainEqual({ name: 'x-kiosk-key', value: null });
  });

  it('deletes nothing, and sends nothing but what asks', async () => {
    const before = bot.requests.length;
    await tryOut({ identifier: { kind: 'customerNumber', value: 'C-2' } });
    expect(bot.dialogs).toHaveLength(7);
    const asked = bot.requests.slice(before).map(({ method, url }) => `${method} ${url}`);
    expect(new Set(asked)).toEqual(
      new Set(['about', 'assistants', 'dialogs', 'lines'].map((name) => `POST /internal/${name}`)),
    );
  });

  it.each([
    ['the address by which it deletes', '"path": "/lines"', '"path": "/dialogs/drop"'],
    ['an address that says that it deletes', '"path": "/lines"', '"path": "/lines/bulk-delete"'],
    ['the same in one word', '"path": "/about"', '"path": "/removeAll"'],
  ])('refuses a question with %s', async (_what, from, to) => {
    const before = bot.requests.length;
    expect(await problemCode(tryOut({ text: description.replace(from, to) }))).toBe('connector.trialDeletes');
    expect(bot.requests.length).toBe(before);
  });

  it.each([
    [
      'another method in disguise',
      '"retention": null',
      '"headers": [{ "name": "X-HTTP-Method-Override", "value": "DELETE" }], "retention": null',
    ],
    ['a constant that says so', '"sort": "opened"', '"action": "deleteAll"'],
    ['a change in GraphQL', '"sort": "opened"', '"query": "mutation { drop }"'],
    ['the step that deletes under another name of its ids', '"path": "/lines"', '"path": "/dialogs/{id}"'],
  ])('refuses a question with %s', async (_what, from, to) => {
    const before = bot.requests.length;
    const deletesByPath = description.replace(
      '"path": "/dialogs/drop", "body": { "ids": "uids" }',
      '"path": "/dialogs/{id}"',
    );
    const text = deletesByPath.replace('"batchSize": 2,', '').replace(from, to);
    expect(await problemCode(tryOut({ text }))).toBe('connector.trialDeletes');
    expect(bot.requests.length).toBe(before);
  });

  it('refuses to sign in by the address by which it deletes', async () => {
    const from = '"authentication": { "style": "header", "header": "x-kiosk-key", "credential": "key" }';
    const to = `"authentication": { "style": "login", "path": "/dialogs/drop", "body": { "k": "{key}" }, "take": { "from": "cookies" } }`;
    expect(await problemCode(tryOut({ text: description.replace(from, to) }))).toBe('connector.trialDeletes');
  });

  it('may start from each description that comes with Custos', () => {
    for (const connector of builtIn) expect(() => requireHarmless(connector), connector.name).not.toThrow();
  });

  it('names the fields that no answer fills', async () => {
    expect((await tryOut()).flatMap(({ unfilled }) => unfilled)).toEqual([]);
    const text = description
      .replace('"bot": "assistant"', '"bot": "machine"')
      .replace('"text": ["says"]', '"text": ["said", "spoken"]')
      .replace('"path": "meta.mail"', '"path": "meta.post"');
    const steps = await tryOut({ text });
    expect(stepOf(steps, 'conversations').unfilled).toEqual([
      'conversations.bot',
      'conversations.person.identifiers (email)',
    ]);
    expect(stepOf(steps, 'messages').unfilled).toEqual(['messages.text']);
  });

  it('goes on after a step that fails, and says which', async () => {
    const steps = await tryOut({ text: description.replace('"items"', '"elements"') });
    expect(stepOf(steps, 'bots')).toMatchObject({ outcome: 'failed', problem: { code: 'backend.unexpectedAnswer' } });
    expect(stepOf(steps, 'bots').exchanges[0]!.answer).toContain('The till');
    expect(stepOf(steps, 'conversations')).toMatchObject({ outcome: 'done', found: 2 });
    expect(stepOf(steps, 'people')).toMatchObject({ outcome: 'skipped' });
  });

  it('shows the answer to a wrong key', async () => {
    const steps = await tryOut({ key: 'another-key' });
    expect(stepOf(steps, 'probe')).toMatchObject({ outcome: 'failed', problem: { code: 'backend.unauthorised' } });
    expect(stepOf(steps, 'probe').exchanges[0]).toMatchObject({ status: 401 });
  });

  it('ends a list that does not end', async () => {
    const text = description.replace(
      '"next": "page.after",\n        "sizeParameter"',
      '"next": "found",\n        "sizeParameter"',
    );
    const endless = text.replace('"rows": "dialogs"', '"rows": "nothing.there"');
    const steps = await tryOut({ text: endless });
    expect(steps.flatMap(({ exchanges }) => exchanges).length).toBeLessThanOrEqual(25);
  });

  it('asks no internal address that nobody agreed to', async () => {
    expect(await problemCode(tryOut({ allowPrivate: false }))).toBe('backend.addressPrivate');
  });

  it('refuses a wrong description before anything is sent', async () => {
    const before = bot.requests.length;
    expect(await problemCode(tryOut({ text: '{' }))).toBe('connector.invalid');
    expect(bot.requests.length).toBe(before);
  });

  it('is logged with its reason and the number of requests', async () => {
    await tryOut();
    const { entries } = await test.call('audit.list', { limit: 1 });
    expect(entries[0]).toMatchObject({ procedure: 'connectors.tryOut', refs: { failed: 0 } });
    expect(JSON.stringify(entries[0])).toContain('quality');
  });
});

describe('the line to a system that is tried', () => {
  const connectTried = (text: string) => {
    const connector = readConnector(JSON.parse(text));
    const baseUrl = `${bot.baseUrl}/internal`;
    const settings = { ...hasty, admit: refuseDeletion(connector, baseUrl) };
    const place = { baseUrl, credentials: { key: bot.key } };
    return new BackendClient(connector, place, { signal: new AbortController().signal, settings });
  };

  const byDelete = description
    .replace(
      '"method": "POST", "path": "/dialogs/drop", "body": { "ids": "uids" }',
      '"method": "DELETE", "path": "/dialogs/{id}"',
    )
    .replace('"batchSize": 2,', '');
  it.each([
    ['step of deletion', description],
    ['DELETE', byDelete],
  ])('lets no %s through, whoever asks for it', async (_what, text) => {
    expect.hasAssertions();
    const before = bot.requests.length;
    for await (const done of connectTried(text).deleteResource('conversations', ['d0'])) {
      expect(done).toMatchObject({ outcome: 'refused', problem: { code: 'connector.trialDeletes' } });
    }
    const sent = bot.requests.slice(before).map(({ method, url }) => `${method} ${url}`);
    expect(sent.filter((one) => one.startsWith('DELETE') || one.endsWith('drop'))).toEqual([]);
    expect(bot.dialogs).toHaveLength(7);
  });
});
