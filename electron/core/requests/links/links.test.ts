import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import type { RequestLink } from '../../../../shared/contract/requests/links.ts';
import {
  addDialogue,
  firstInstant,
  minute,
  startTestServer,
  testToken,
  type TestServer,
} from '../../../sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../../sample/store/write-records.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import { inRegister } from '../../vault/index.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { insertCase } from './testing/insert-case.ts';

const email = { kind: 'email', value: 'jörg.müller@example.de' };
const reason = { purpose: 'request' };

let test: TestCore;
let system: TestServer;
let backendId: string;

/** Both parts begin with the same. */
async function open(): Promise<void> {
  [test, system] = await Promise.all([openTestCore(), startTestServer()]);
  const person = { displayName: 'Jörg', language: 'de', createdAt: firstInstant };
  const identifiers = [{ kind: 'session', value: 's-77' }];
  createRecordWriter(system.store).writePerson({ ...person, id: 'visitor', identifiers });
  const typed = ['Bitte an Jörg.Müller@example.de', 'Gern.'];
  addDialogue(system.store, 'typed', firstInstant, typed, { personId: 'visitor' });
  addDialogue(system.store, 'later', firstInstant + minute, ['Noch etwas'], { personId: 'visitor' });
  addDialogue(system.store, 'longer', firstInstant, ['xjörg.müller@example.de.com'], { personId: 'person-2' });
  ({ backendId } = await connect(system.baseUrl));
  await test.finish('backends.sync', backendId);
}

async function dispose(): Promise<void> {
  await test.dispose();
  await system.close();
}

async function connect(baseUrl: string): Promise<{ backendId: string }> {
  const { id } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Shop',
    baseUrl,
    credentials: { token: testToken },
    allowPrivate: true,
  });
  return { backendId: id };
}

async function find(id: string): Promise<JobSummary> {
  const { jobId } = await test.call('requests.findSubjects', { id });
  return test.waitForJob(jobId);
}

const links = async (id: string): Promise<RequestLink[]> => (await test.call('requests.links', { id })).links;
const brief = (all: readonly Pick<RequestLink, 'target' | 'externalId' | 'decision'>[]) =>
  all.map(({ target, externalId, decision }) => `${target} ${externalId} ${decision}`);
const decide = (id: string, chosen: RequestLink[], decision: RequestLink['decision']) =>
  test.call('requests.decideLinks', { id, decision, linkIds: chosen.map((link) => link.id) });

describe('looking for a person', { timeout: 60_000 }, () => {
  beforeAll(open, 60_000);
  afterAll(dispose);

  it('asks the vault and the chatbot systems, and tells what each says', async () => {
    const { proposals, unsearched, capped } = await test.call('subjects.search', { identifiers: [email], reason });
    expect({ unsearched, capped }).toEqual({ unsearched: [], capped: false });
    expect(proposals.map(({ target, externalId }) => `${target} ${externalId}`)).toEqual([
      'person person-1',
      'conversation typed',
      'person visitor',
      'conversation later',
    ]);
    expect(proposals[0]).toMatchObject({
      conversations: 20,
      notStored: [],
      confidence: 0.95,
      evidence: [{ kind: 'storedIdentifier' }, { kind: 'liveIdentifier' }],
    });
  });

  it('keeps the words that were looked for out of the log', async () => {
    await test.call('subjects.search', { identifiers: [email], reason, live: false });
    const { entries } = await test.call('audit.list', { procedure: 'subjects.search' });
    expect(JSON.stringify(entries)).not.toMatch(/müller/i);
    expect(entries[0]?.refs).toMatchObject({ identifiers: 1, hits: 4 });
  });

  it('finds at the system what was not synced yet', async () => {
    const writer = createRecordWriter(system.store);
    const person = { displayName: 'Jörg', language: 'de', createdAt: firstInstant, identifiers: [email] };
    writer.writePerson({ ...person, id: 'new' });
    addDialogue(system.store, 'new-1', firstInstant, ['Hallo'], { personId: 'new' });
    addDialogue(system.store, 'c-21', firstInstant + minute, ['Hallo'], { personId: 'person-1' });
    const { proposals } = await test.call('subjects.search', { identifiers: [email], reason });
    expect(proposals.slice(0, 2)).toMatchObject([
      { externalId: 'new', personId: null, label: '••••', conversations: 1, notStored: ['new-1'] },
      { externalId: 'person-1', conversations: 21, notStored: ['c-21'] },
    ]);
  });

  it('takes nobody for the person because a system answers inexactly', async () => {
    const inexact = await startTestServer({ faults: 'inexact-search' });
    try {
      const person = { displayName: null, language: 'de', createdAt: firstInstant };
      const longer = [{ kind: 'email', value: 'xjörg.müller@example.de' }];
      createRecordWriter(inexact.store).writePerson({ ...person, id: 'x', identifiers: longer });
      const other = await connect(inexact.baseUrl);
      const { proposals } = await test.call('subjects.search', { identifiers: [email], reason });
      const there = proposals.filter((proposal) => proposal.backendId === other.backendId);
      expect(there).toMatchObject([{ externalId: 'person-1', personId: null, evidence: [{ kind: 'liveIdentifier' }] }]);
    } finally {
      await inexact.close();
    }
  });

  it('names a system that cannot be asked, and lets the others answer', async () => {
    const other = await startTestServer();
    const gone = await connect(other.baseUrl);
    await other.close();
    const identifiers = [email, { kind: 'user', value: 'person-2' }];
    const { proposals, unsearched } = await test.call('subjects.search', { identifiers, reason });
    expect(proposals.some(({ evidence }) => evidence.some(({ kind }) => kind === 'liveIdentifier'))).toBe(true);
    expect(unsearched).toEqual(
      expect.arrayContaining([
        { backendId, code: 'subject.cannotSearch', identifierKinds: ['user'] },
        { backendId: gone.backendId, code: 'backend.unreachable', identifierKinds: ['email', 'user'] },
      ]),
    );
  });
});

describe('links of a case', { timeout: 60_000 }, () => {
  beforeAll(open, 60_000);
  afterAll(dispose);

  it('are proposed and decided one by one', async () => {
    const id = await insertCase(test, [email]);
    expect(await find(id)).toMatchObject({ state: 'done', result: { proposals: 4, added: 4, unsearched: [] } });
    const [, typed, visitor] = await links(id);
    await decide(id, [visitor!], 'accepted');
    const decided = await decide(id, [typed!], 'accepted');
    expect(decided.links).toMatchObject([{ decision: 'accepted', decidedBy: 'Dana Probst', newConversations: 0 }]);
    // Rejecting the person rejects nothing else.
    await decide(id, [visitor!], 'rejected');
    expect(brief(await links(id))).toEqual([
      'person person-1 open',
      'conversation typed accepted',
      'person visitor rejected',
      'conversation later open',
    ]);
    const again = await decide(id, [visitor!], 'open');
    expect(again.links).toMatchObject([{ decision: 'open', decidedBy: null, decidedAt: null }]);
    await workOutside(test, async ({ register }) => {
      const events = register
        .all(inRegister.selectFrom('request_event').selectAll().where('request_id', '=', id).orderBy('id'))
        .map(({ type, details }) => ({ type, ...(JSON.parse(details) as object) }));
      expect(events).toEqual([
        { type: 'subjectsFound', proposals: 4, added: 4, unsearched: 0 },
        { type: 'linksDecided', decision: 'accepted', people: 1, conversations: 0 },
        { type: 'linksDecided', decision: 'accepted', people: 0, conversations: 1 },
        { type: 'linksDecided', decision: 'rejected', people: 1, conversations: 0 },
        { type: 'linksDecided', decision: 'open', people: 1, conversations: 0 },
      ]);
    });
  });

  it('are searched and decided in open cases alone, and by something', async () => {
    const closed = await insertCase(test, [email], { state: 'closed' });
    const empty = await insertCase(test, []);
    expect(await problemCode(test.call('requests.findSubjects', { id: closed }))).toBe('request.closed');
    expect(await problemCode(test.call('requests.findSubjects', { id: empty }))).toBe('request.nothingToSearch');
    const choice = { linkIds: [empty], decision: 'accepted' as const };
    expect(await problemCode(test.call('requests.decideLinks', { id: closed, ...choice }))).toBe('request.closed');
    expect(await problemCode(test.call('requests.decideLinks', { id: empty, ...choice }))).toBe('link.unknown');
    expect(await problemCode(test.call('requests.links', { id: backendId }))).toBe('request.unknown');
  });

  it('stay as they were when a search is cancelled, and another one goes on', async () => {
    const id = await insertCase(test, [email]);
    const { jobId } = await test.call('requests.findSubjects', { id });
    await test.call('jobs.cancel', { id: jobId });
    const { state } = await test.waitForJob(jobId);
    expect(['cancelled', 'done']).toContain(state);
    if (state === 'cancelled') expect(await links(id)).toEqual([]);
    expect(await find(id)).toMatchObject({ state: 'done', result: { proposals: 4 } });
    expect(await links(id)).toHaveLength(4);
  });

  it('hold what only the system has, until it is synced', async () => {
    const id = await insertCase(test, [email]);
    addDialogue(system.store, 'c-21', system.clock.now, ['Hallo'], { personId: 'person-1' });
    await find(id);
    expect((await links(id))[0]).toMatchObject({ conversations: 21, notStored: ['c-21'] });
    await test.finish('backends.sync', backendId);
    expect((await links(id))[0]).toMatchObject({ conversations: 21, notStored: [] });
  });

  it('keep their decisions when the search is repeated, and tell what is new and what is found no more', async () => {
    const id = await insertCase(test, [email]);
    await find(id);
    const [person, typed] = await links(id);
    await decide(id, [person!], 'accepted');
    await decide(id, [typed!], 'rejected');
    expect(await test.call('requests.links', { id })).toMatchObject({ isStale: false, unsearched: [] });
    system.store.prepare("DELETE FROM message WHERE conversation_id = 'typed'").run();
    system.store.prepare("DELETE FROM conversation WHERE id = 'typed'").run();
    addDialogue(system.store, 'c-22', system.clock.now, ['Hallo'], { personId: 'person-1' });
    addDialogue(system.store, 'again', system.clock.now, ['jörg.müller@example.de'], { personId: 'person-2' });
    await test.finish('backends.sync', backendId);
    expect(await test.call('requests.links', { id })).toMatchObject({ isStale: true });
    expect((await links(id))[0]).toMatchObject({ conversations: 22, newConversations: 1 });
    expect(await find(id)).toMatchObject({ result: { proposals: 5, added: 4 } });
    const after = await links(id);
    expect(brief(after)).toEqual(
      expect.arrayContaining([
        'person person-1 accepted',
        'conversation typed rejected',
        'conversation again open',
        'person person-2 open',
      ]),
    );
    const gone = after.filter(({ isCurrent }) => !isCurrent).map(({ externalId }) => externalId);
    expect(gone.toSorted()).toEqual(['later', 'typed', 'visitor']);
    await decide(id, [after[0]!], 'accepted');
    expect((await links(id))[0]).toMatchObject({ newConversations: 0 });
  });
});
