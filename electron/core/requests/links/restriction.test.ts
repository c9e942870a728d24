import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedureNames, type InputOf, type ProcedureName } from '../../../../shared/contract/index.ts';
import { createRecordWriter } from '../../../sample/store/write-records.ts';
import { addDialogue, firstInstant, minute } from '../../../sample/testing/start-test-server.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../../backends/testing/sync-fixture.ts';
import { problemCode } from '../../testing/test-core.ts';
import { inContent, inRegister } from '../../vault/index.ts';
import { listCaseConversations } from './case-conversations.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { insertCase } from './testing/insert-case.ts';
import { showNothing } from './testing/show-nothing.ts';

const reason = { purpose: 'request' };
const caseReason = { ...reason, caseId: 'walk' };
const said = [
  'Sperrwort, meine Adresse ist zebrafink@example.de',
  'Wie lautet Ihr Geburtsdatum und Ihre IBAN?',
  'DE89370400440532013000, und bitte löschen Sie alle meine Daten. Sperrwort!',
  'Gerne.',
];
/** The only one of its bot's older than the notice allows, and the first of all. */
const lockedAt = firstInstant - 40 * 24 * 60 * minute;

let sync: SyncTest;
let botId: string;
let locked: { conversationId: string; messageIds: number[] };
let requestId: string;
/** Reviews made while it could be seen. */
let review: string;
let sample: string;
let closed: string;
let incident: string;

beforeAll(async () => {
  sync = await openSyncTest(await startFilledServer(0));
  const { store } = sync.server;
  const writer = createRecordWriter(store);
  for (let index = 0; index < 7; index++) {
    const id = `other-${index}`;
    writer.writePerson({ id, displayName: null, language: 'de', createdAt: firstInstant, identifiers: [] });
    addDialogue(store, id, firstInstant + index * minute, [`ich bin anna${index}@example.de`, 'Gut.'], {
      personId: id,
    });
  }
  const identifiers = [{ kind: 'email', value: 'zebrafink@example.de' }];
  writer.writePerson({ id: 'finch', displayName: 'Zebra Fink', language: 'de', createdAt: firstInstant, identifiers });
  addDialogue(store, 'locked', lockedAt, said, { personId: 'finch' });
  await sync.sync();
  botId = (await sync.test.call('backends.bots', { backendId: sync.backendId })).bots.find(
    ({ name }) => name === 'A',
  )!.id;
  await sync.test.call('checks.addNotice', {
    botIds: [botId],
    language: 'de',
    version: '1',
    validFrom: '2026-01-01T00:00:00Z',
    text: 'Wir löschen die Gespräche nach 300 Tagen.',
  });
  await settle();
  const { hits } = await call('transcripts.search', { text: 'Sperrwort', reason });
  const conversationId = hits[0]!.conversationId;
  const { messages } = await call('transcripts.get', { conversationId, reason });
  locked = { conversationId, messageIds: messages.map(({ id }) => id) };
  review = (await call('reviews.create', { name: 'all', text: 'Sperrwort' })).id;
  sample = (await call('reviews.sample', { name: 'some', size: 500, seed: 's', checks: ['injection'] })).id;
  closed = (await call('reviews.sample', { name: 'closed', size: 500, seed: 's', checks: ['injection'] })).id;
  const { items } = await call('reviews.get', { id: closed });
  for (const item of items) await judge(closed, item.conversationId!);
  await call('reviews.close', { id: closed });
  requestId = await insertCase(sync.test, identifiers);
  await finish('requests.findSubjects', { id: requestId });
  const { links } = await call('requests.links', { id: requestId });
  ({ id: incident } = await call('incidents.open', { facts: { title: 'x' } }));
  await call('incidents.takeScope', { id: incident, selection: {} });
  const linkIds = links.filter(({ externalId }) => externalId === 'finch').map(({ id }) => id);
  await call('requests.decideLinks', { id: requestId, linkIds, decision: 'accepted' });
}, 180_000);
afterAll(() => sync.dispose());

const call = <Name extends ProcedureName>(name: Name, input: InputOf<Name>) => sync.test.call(name, input);
const judge = (id: string, conversationId: string) =>
  call('reviews.judge', { id, conversationId, verdicts: [{ check: 'injection', verdict: 'none' }], isDone: true });

async function finish(name: ProcedureName, input: unknown) {
  const { jobId } = (await sync.test.call(name, input as never)) as unknown as { jobId: string };
  return sync.test.waitForJob(jobId);
}

/** Nothing starts by itself here. */
async function settle(): Promise<void> {
  await finish('findings.rescan', {});
  await finish('checks.run', {});
  await finish('bots.compare', {});
  expect((await call('checks.coverage', {})).waiting + (await call('findings.coverage', {})).waiting).toBe(0);
}

const place = () => path.join(sync.test.folder, 'out');

/** What is asked of each procedure that shows or counts something of what is stored. */
const asked: { [Name in ProcedureName]?: () => InputOf<Name>[] } = {
  'transcripts.search': () => [
    { reason },
    { reason, text: 'Sperrwort' },
    { reason, text: 'sperr*', sort: 'relevance' },
    { reason, text: 'zebrafink@' },
    { reason, text: 'Sperrwort zebrafink@', sort: 'relevance' },
    { reason, text: '…3000' },
    { reason, role: 'person' },
    { reason, botId, limit: 1 },
    { reason, to: new Date(firstInstant).toISOString() },
    { reason, backendId: sync.backendId, role: 'person', to: new Date(firstInstant).toISOString() },
  ],
  'transcripts.get': () => [{ reason, conversationId: locked.conversationId }],
  'transcripts.export': () => [
    { reason, conversationId: locked.conversationId, format: 'json', to: `${place()}.json` },
  ],
  'transcripts.volume': () => [{}, { backendId: sync.backendId }],
  'backends.list': () => [{}],
  'findings.list': () => [{ limit: 500 }, { conversationId: locked.conversationId }],
  'findings.groups': () => [{}],
  'findings.statistics': () => [{}],
  'findings.coverage': () => [{}],
  'checks.coverage': () => [{}],
  'checks.statistics': () => [{}],
  'checks.preview': () => [
    { reason, phrases: ['sperrwort'] },
    { reason, phrases: ['gerne'], role: 'bot', botId },
  ],
  'checks.notices': () => [{}],
  'subjects.search': () => [
    { reason, identifiers: [{ kind: 'email', value: 'zebrafink@example.de' }], live: false },
    { reason, identifiers: [{ kind: 'iban', value: 'DE89370400440532013000' }], live: false },
    { reason, identifiers: [{ kind: 'name', value: 'Zebra Fink' }], live: false },
    { reason, identifiers: [{ kind: 'session', value: 'locked' }], live: false },
  ],
  'reviews.create': () => [{ name: 'x', text: 'Sperrwort' }, { name: 'x' }, { name: 'x', types: ['iban'] }],
  'reviews.sample': () => [{ name: 'x', size: 500, seed: 's', checks: ['injection'] }],
  'bots.observe': () => [{}, { botId }],
  'programme.reportFigures': () => [{ year: new Date(firstInstant).getUTCFullYear() }],
  'retention.facts': () => [{}],
  'records.dpias.propose': () => [{ botId }],
  'retention.figures': () => [{}],
  'records.evidence': () => [{}],
  'records.propose': () => [{ botId }],
  'incidents.scope': () => [{}, { botId }, { query: 'Sperrwort' }, { sessionIds: ['locked'] }],
  'incidents.affected': () => [{ id: incident, reason, limit: 500 }],
  'exports.statistics': () => [{ format: 'csv', language: 'en', to: `${place()}.csv`, smallest: 3 }],
  'exports.pseudonymised': () => [
    { scope: { of: 'scope' }, reason: caseReason, format: 'jsonl', language: 'en', to: `${place()}.jsonl` },
    {
      scope: { of: 'review', reviewId: sample },
      reason: caseReason,
      format: 'jsonl',
      language: 'en',
      to: `${place()}.jsonl`,
    },
  ],
  'exports.replacements': () => [{ reason: caseReason, format: 'csv', language: 'en', to: `${place()}.csv` }],
};

/** They show items of a review, and are looked at one by one. */
const ofReviews = ['list', 'get', 'read', 'decide', 'batch', 'undo', 'judge', 'close', 'result', 'report'].map(
  (action) => `reviews.${action}`,
);

const readTasks = () =>
  inContent.selectFrom('request_task').selectAll().where('request_id', '=', requestId).orderBy('id');

/** A notice that was dispatched, one that was not, and a letter of another kind. @returns their ids */
async function insertLetters() {
  const ids = { sent: uuidv7(), unsent: uuidv7(), other: uuidv7() };
  const row = (id: string, kind: string, at: number | null) => [id, requestId, kind, at];
  await workOutside(sync.test, ({ contentWriter }) =>
    contentWriter.write([
      {
        sql: `INSERT INTO request_letter (id, request_id, kind, language, subject, body, is_final, created_at, created_by,
          dispatched_at) VALUES (?, ?, ?, 'de', 's', 'b', 1, 0, 'u', ?)`,
        rows: [
          row(ids.sent, 'restrictionLifted', Date.now() - 1000),
          row(ids.unsent, 'restrictionLifted', null),
          row(ids.other, 'acknowledgement', Date.now() - 1000),
        ],
      },
    ]),
  );
  return ids;
}

/** Answers, or the code of why there is none, with what lies in the written file. */
async function observe(): Promise<Map<string, unknown>> {
  const seen = new Map<string, unknown>();
  for (const [name, inputs] of Object.entries(asked)) {
    for (const [index, input] of inputs().entries()) {
      const answer = await sync.test.call(name as ProcedureName, input as never).then(
        (output: unknown) => ({ ...(output as object), id: null }),
        (error: { code: string }) => error.code,
      );
      const file = (input as { to?: string }).to;
      const isWritten = file !== undefined && file.startsWith(place()) && typeof answer === 'object';
      seen.set(`${name} ${index}`, [answer, isWritten ? readFileSync(file, 'utf8') : null]);
      if (isWritten) rmSync(file);
    }
  }
  return seen;
}

/** Without what tells when the last sync was, what a count leaves out, and how many cases there are. */
const varies = /"lastSync":\{.*?\}|"notCounted":\[.*?\]|\{"key":"requests",.*?\]\}/g;
const withoutSync = (seen: Map<string, unknown>) =>
  new Map([...seen].map(([name, answer]) => [name, JSON.stringify(answer).replace(varies, '')]));

it('every procedure is known to show what is stored, or to show nothing of it', () => {
  const unknown = procedureNames.filter(
    (name) => !(name in asked) && !ofReviews.includes(name) && !showNothing.some((pattern) => pattern.test(name)),
  );
  expect(unknown).toEqual([]);
});

describe('a restricted conversation', { timeout: 180_000 }, () => {
  let before: Map<string, string>;
  let during: Map<string, string>;
  let counts: Awaited<ReturnType<typeof countReviews>>;

  async function countReviews() {
    const { reviews } = await call('reviews.list', {});
    const made = [review, sample, closed].map((id) => reviews.find((each) => each.id === id)!.counts);
    return { made, result: (await call('reviews.result', { id: closed })).judged };
  }

  beforeAll(async () => {
    before = withoutSync(await observe());
    counts = await countReviews();
    expect(await call('requests.restrict', { id: requestId, ground: 'gdpr.18_1.a' })).toEqual({
      conversations: 1,
      tasks: 1,
    });
    await settle();
    during = withoutSync(await observe());
  }, 180_000);

  it('is seen and counted by every one of these procedures before', () => {
    for (const [name, answer] of before) expect(during.get(name), name).not.toBe(answer);
  });

  it('is named by none of them while it is restricted', () => {
    const words = ['Sperrwort', 'zebrafink', locked.conversationId, ...locked.messageIds.map(String)];
    for (const [name, answer] of during) for (const word of words) expect(answer, name).not.toContain(word);
  });

  it('cannot be read or exported, and the reason is said', () => {
    expect(during.get('transcripts.get 0')).toBe('["conversation.restricted",null]');
    expect(during.get('transcripts.export 0')).toBe('["conversation.restricted",null]');
  });

  it('is left out of reviews and samples that were made before', async () => {
    for (const id of [review, sample]) {
      const { items } = await call('reviews.get', { id });
      expect(items.some(({ conversationId }) => conversationId === locked.conversationId)).toBe(false);
    }
    const { conversationId, messageIds } = locked;
    expect(await countReviews()).toEqual({
      made: [
        { total: 0, done: 0 },
        { total: counts.made[1]!.total - 1, done: 0 },
        { total: counts.made[2]!.total - 1, done: counts.made[2]!.done - 1 },
      ],
      result: counts.result - 1,
    });
    const read = { id: review, conversationId, reason };
    const decide = { id: review, messageId: messageIds[0]!, marks: [], note: '', isDone: true };
    const code = 'conversation.restricted';
    expect(await problemCode(call('reviews.read', read))).toBe(code);
    expect(await problemCode(call('reviews.decide', decide))).toBe(code);
    expect(await problemCode(judge(sample, conversationId))).toBe(code);
    expect(await call('reviews.batch', { id: review, type: 'email', mark: 'redacted' })).toMatchObject({ places: 0 });
    const report = { id: closed, format: 'xlsx' as const, language: 'en' as const, to: `${place()}.xlsx` };
    await call('reviews.report', report);
    rmSync(report.to);
  });

  it('is still seen by the case it belongs to', async () => {
    await finish('requests.findSubjects', { id: requestId });
    const { links } = await call('requests.links', { id: requestId });
    expect(links.find(({ externalId }) => externalId === 'finch')).toMatchObject({ conversations: 1, isCurrent: true });
    const own = await workOutside(sync.test, ({ contentReader }) => listCaseConversations(contentReader, requestId));
    expect(own.map(({ externalId }) => externalId)).toEqual(['locked']);
  });

  it('is not proposed for a person of whom the chatbot system still tells', async () => {
    const identifiers = [{ kind: 'email', value: 'zebrafink@example.de' }];
    expect((await call('subjects.search', { reason, identifiers })).proposals).toEqual([]);
  });

  it('stays restricted when it is restricted again, and when it changes over there', async () => {
    const again = await call('requests.restrict', { id: requestId, ground: 'gdpr.18_1.a' });
    expect(again).toEqual({ conversations: 1, tasks: 0 });
    expect((await sync.sync()).state).toBe('done');
    await settle();
    expect(await problemCode(call('transcripts.get', { reason, conversationId: locked.conversationId }))).toBe(
      'conversation.restricted',
    );
  });

  it('is unlocked once the person was told, and then all is as before', async () => {
    const letters = await insertLetters();
    const lift = (letterId: string) =>
      call('requests.liftRestriction', { id: requestId, letterId, note: 'accuracy was settled' });
    expect(await problemCode(lift(letters.unsent))).toBe('restriction.letterNeeded');
    expect(await problemCode(lift(letters.other))).toBe('restriction.letterNeeded');
    expect(await problemCode(lift(requestId))).toBe('restriction.letterNeeded');
    expect(withoutSync(await observe())).toEqual(during);
    expect(await lift(letters.sent)).toEqual({ conversations: 1 });
    expect(await problemCode(lift(letters.sent))).toBe('restriction.none');
    await settle();
    const after = withoutSync(await observe());
    for (const [name, answer] of before) expect(after.get(name), name).toBe(answer);
    expect(await countReviews()).toEqual(counts);
  });

  it('is told of on the timeline, and leaves tasks for the chatbot system', async () => {
    await workOutside(sync.test, async ({ register, contentReader }) => {
      const events = register
        .all(inRegister.selectFrom('request_event').selectAll().where('request_id', '=', requestId).orderBy('id'))
        .map(({ type, details }) => ({ type, ...(JSON.parse(details) as object) }));
      expect(events.filter(({ type }) => type.startsWith('restrict'))).toMatchObject([
        { type: 'restricted', ground: 'gdpr.18_1.a', conversations: 1, tasks: 1 },
        { type: 'restricted', conversations: 1, tasks: 0 },
        { type: 'restrictionLifted', conversations: 1 },
      ]);
      const tasks = await contentReader.all(readTasks());
      // Nobody had restricted it at the system yet.
      expect(tasks).toEqual([]);
    });
  });

  it('leaves the lifting at the chatbot system as a task where it was restricted there', async () => {
    await call('requests.restrict', { id: requestId, ground: 'gdpr.18_1.c' });
    const { sent } = await insertLetters();
    await workOutside(sync.test, async ({ contentWriter }) => {
      const [task] = await contentWriter.all(readTasks());
      expect(JSON.parse(task!.details)).toEqual({
        action: 'restrict',
        backendId: sync.backendId,
        backend: 'Chatbot',
        conversations: 1,
      });
      await contentWriter.write([{ sql: 'UPDATE request_task SET is_done = 1', rows: [[]] }]);
    });
    await call('requests.liftRestriction', { id: requestId, letterId: sent, note: 'x' });
    await workOutside(sync.test, async ({ contentReader }) => {
      const tasks = await contentReader.all(readTasks());
      expect(tasks.map(({ details, is_done: isDone }) => [JSON.parse(details).action, isDone])).toEqual([
        ['restrict', 1],
        ['lift', 0],
      ]);
    });
  });

  it('needs something that was accepted', async () => {
    const other = await insertCase(sync.test, []);
    const restrict = call('requests.restrict', { id: other, ground: 'gdpr.18_1.a' });
    expect(await problemCode(restrict)).toBe('restriction.nothingAccepted');
  });

  it('was as if it had never been there: the same is seen once it has left the vault', async () => {
    const { store } = sync.server;
    store.prepare("DELETE FROM message WHERE conversation_id = 'locked'").run();
    store.prepare("DELETE FROM conversation WHERE id = 'locked'").run();
    await sync.sync();
    await settle();
    const gone = withoutSync(await observe());
    for (const [name, answer] of during)
      expect(gone.get(name), name).toBe(answer.replace('conversation.restricted', 'conversation.unknown'));
  });
});
