import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SyncTest } from '../../backends/testing/sync-fixture.ts';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openCases, openDisclosureTest } from './testing/open-case.ts';
import { workOutside } from '../../testing/work-outside.ts';

let sync: SyncTest;
let caseId: string;
let rejecting: string;
let other: string;

beforeAll(async () => {
  sync = await openDisclosureTest({
    'd-1': [
      ['person', 'Ich heiße Anna Berg, meine Nachbarin Frau Sabine Krüger weiß Bescheid'],
      ['bot', 'Danke, Frau Berg. Frau Krüger haben wir notiert, Ihre Mail ist anna.berg@example.org'],
      ['agent', 'Hier ist Frau Helga Tausendschön, Sie erreichen mich unter helga.t@example.com'],
      ['bot', 'Schreiben Sie auch an info@muster.example'],
    ],
    'd-2': [
      ['person', 'Guten Tag'],
      ['bot', 'Das Konto DE89 3704 0044 0532 0130 00 ist hinterlegt'],
    ],
  });
  [caseId = '', rejecting = '', other = ''] = await openCases(sync, [
    { conversations: ['c-01', 'not-synced'] },
    { rejected: ['d-2'] },
    { people: [], conversations: ['c-02'] },
  ]);
  await addPerson(sync.test, 'reviewer');
}, 120_000);
afterAll(() => sync.dispose());

const scope = () => sync.test.call('requests.scope', { id: caseId });
async function conversation(index: number) {
  const { conversations } = await scope();
  // Those of the person come after c-01.
  return sync.test.call('requests.messages', { id: caseId, conversationId: conversations[index]!.conversationId });
}

describe('the scope of a case', () => {
  it('holds the conversations of accepted people and accepted conversations, and names what is not synced', async () => {
    const { conversations, missing, progress } = await scope();
    expect(conversations.map(({ messages, isIncluded }) => [messages, isIncluded])).toEqual([
      [3, true],
      [4, true],
      [2, true],
    ]);
    expect(missing).toEqual([{ backendId: sync.backendId, externalId: 'not-synced' }]);
    expect(progress).toEqual({ conversations: 3, messages: 9, decided: 0, undecided: 9 });
  });

  it('leaves out what was rejected, even where its person is accepted', async () => {
    expect((await sync.test.call('requests.scope', { id: rejecting })).conversations).toHaveLength(1);
  });

  it('leaves a conversation out with a reason alone, and takes it in again', async () => {
    const [first] = (await scope()).conversations;
    const change = { id: caseId, conversationIds: [first!.conversationId] };
    expect(await problemCode(sync.test.call('requests.setScope', { ...change, isIncluded: false }))).toBe(
      'disclosure.whyNeeded',
    );
    const left = await sync.test.call('requests.setScope', { ...change, isIncluded: false, why: 'Gemeinsames Konto' });
    expect(left).toMatchObject({ conversations: 2, messages: 6 });
    expect((await scope()).conversations[0]).toMatchObject({ isIncluded: false, why: 'Gemeinsames Konto' });
    expect(await sync.test.call('requests.setScope', { ...change, isIncluded: true })).toMatchObject({
      conversations: 3,
    });
    const unknown = sync.test.call('requests.setScope', { ...change, conversationIds: [caseId], isIncluded: true });
    expect(await problemCode(unknown)).toBe('disclosure.notInCase');
  });
});

describe('what is proposed for messages', () => {
  it('shows what the person typed, and what others wrote but for places that tell of somebody else', async () => {
    const { messages } = await conversation(1);
    const places = messages.map(({ text, proposedRedactions }) =>
      proposedRedactions.map(({ start, end, ground }) => [text.slice(start, end), ground]),
    );
    expect(places[0]).toEqual([]);
    expect(places[1]).toEqual([]);
    expect(places[2]).toEqual([
      [expect.stringContaining('Helga Tausendschön'), 'staff'],
      ['helga.t@example.com', 'staff'],
    ]);
    expect(places[3]).toEqual([]);
    expect(messages.map(({ proposal }) => proposal)).toEqual(['disclose', 'disclose', 'redact', 'disclose']);
  });

  it('proposes to redact an account that the person did not name', async () => {
    const { messages } = await conversation(2);
    expect(messages[1]).toMatchObject({ proposal: 'redact', proposedRedactions: [{ ground: 'thirdPerson' }] });
  });
});

describe('decisions on messages', () => {
  it('need a ground and a balancing for what is not shown', async () => {
    const { messages } = await conversation(1);
    const messageId = messages[2]!.id;
    const decide = (decision: object) =>
      problemCode(sync.test.call('requests.decide', { id: caseId, decisions: [{ messageId, ...decision } as never] }));
    expect(await decide({ decision: 'withhold', balancing: 'x' })).toBe('disclosure.groundNeeded');
    expect(await decide({ decision: 'redact', balancing: 'x' })).toBe('disclosure.groundNeeded');
    expect(await decide({ decision: 'withhold', ground: 'staff' })).toBe('disclosure.balancingNeeded');
    const beyond = [{ start: 0, end: 10_000, ground: 'staff' }];
    expect(await decide({ decision: 'redact', redactions: beyond, balancing: 'x' })).toBe('disclosure.placeOutside');
    expect((await scope()).progress.decided).toBe(0);
  });

  it('are refused on messages that are not of the case', async () => {
    const { conversations } = await sync.test.call('requests.scope', { id: other });
    const { messages } = await sync.test.call('requests.messages', {
      id: other,
      conversationId: conversations[0]!.conversationId,
    });
    const decisions = [{ messageId: messages[0]!.id, decision: 'disclose' as const }];
    expect(await problemCode(sync.test.call('requests.decide', { id: caseId, decisions }))).toBe(
      'disclosure.notInCase',
    );
  });

  it('join places that overlap, and take all as proposed with a weighing for each', async () => {
    const { messages, conversationId } = await conversation(1);
    const messageId = messages[0]!.id;
    const redactions = [
      { start: 4, end: 9, ground: 'thirdPerson' as const },
      { start: 6, end: 12, ground: 'thirdPerson' as const },
    ];
    const decision = { messageId, decision: 'redact' as const, redactions, balancing: 'Name der Nachbarin' };
    const progress = await sync.test.call('requests.decide', { id: caseId, decisions: [decision] });
    expect(progress).toMatchObject({ decided: 1, undecided: 8 });
    expect(await sync.test.call('requests.decideAll', { id: caseId, conversationId })).toMatchObject({ decided: 4 });
    const decided = (await conversation(1)).messages;
    expect(decided[0]?.decision).toMatchObject({
      redactions: [{ start: 4, end: 12 }],
      balancing: 'Name der Nachbarin',
    });
    expect(decided[2]?.decision).toMatchObject({
      decision: 'redact',
      balancing: expect.stringContaining('beschäftigte'),
    });
    expect(decided.map(({ decidedBy }) => decidedBy)).toEqual(Array(4).fill('Dana Probst'));
  });

  it('are taken back step by step, each by who made it', async () => {
    expect((await sync.test.call('requests.undo', { id: caseId })).messages).toHaveLength(3);
    await switchTo(sync.test, 'reviewer');
    expect(await problemCode(sync.test.call('requests.undo', { id: caseId }))).toBe('disclosure.nothingToUndo');
    const [message] = (await conversation(1)).messages;
    await sync.test.call('requests.decide', {
      id: caseId,
      decisions: [{ messageId: message!.id, decision: 'withhold', ground: 'thirdPerson', balancing: 'x' }],
    });
    await switchToOwner(sync.test);
    expect(await problemCode(sync.test.call('requests.undo', { id: caseId }))).toBe('disclosure.undoOvertaken');
    await switchTo(sync.test, 'reviewer');
    await sync.test.call('requests.undo', { id: caseId });
    expect((await conversation(1)).messages[0]?.decision).toMatchObject({ decision: 'redact' });
    await switchToOwner(sync.test);
    const { progress } = await sync.test.call('requests.undo', { id: caseId });
    expect(progress.decided).toBe(0);
  });

  it('are forgotten once their message says something else', async () => {
    const { messages } = await conversation(2);
    const decisions = messages.map(({ id: messageId }) => ({ messageId, decision: 'disclose' as const }));
    await sync.test.call('requests.decide', { id: caseId, decisions });
    await workOutside(sync.test, async ({ contentWriter }) => {
      await contentWriter.write([
        { sql: `UPDATE message SET body = 'anders' WHERE id = ?`, rows: [[BigInt(messages[0]!.id)]] },
      ]);
    });
    expect((await conversation(2)).messages.map(({ decision }) => decision?.decision)).toEqual([undefined, 'disclose']);
  });

  it('leave neither texts nor identifiers in the log', async () => {
    const { entries } = await sync.test.call('audit.list', {});
    expect(JSON.stringify(entries)).not.toMatch(/Krüger|Berg|Nachbarin|Gemeinsames/);
  });
});
