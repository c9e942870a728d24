import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlacedMark } from '../../../shared/contract/reviews.ts';
import { addDialogue, firstInstant } from '../../sample/testing/start-test-server.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../backends/testing/sync-fixture.ts';
import { addPerson, switchTo, switchToOwner } from '../testing/people.ts';
import { problemCode } from '../testing/test-core.ts';

const reason = { purpose: 'review' };
const iban = 'DE89 3704 0044 0532 0130 00';
const hour = 3_600_000;
let sync: SyncTest;

/** Two conversations in which there is something to find; the others say "c-01 message 0". */
function say(conversation: string, at: number, texts: readonly string[]): void {
  addDialogue(sync.server.store, conversation, at, texts);
}

beforeAll(async () => {
  sync = await openSyncTest(await startFilledServer(0));
  say('older', firstInstant + 500 * hour, [
    `Konto ${iban}`,
    'Danke',
    `Schreiben Sie an ana@example.org, Konto ${iban}`,
  ]);
  say('newer', firstInstant + 600 * hour, ['Guten Tag', 'Ihr Konto?', `Konto ${iban} bitte`]);
  await sync.sync();
  await addPerson(sync.test, 'reviewer');
}, 120_000);
afterAll(() => sync.dispose());

const create = (input: Partial<Parameters<typeof sync.test.call<'reviews.create'>>[1]> = {}) =>
  sync.test.call('reviews.create', { name: 'Konten', text: 'Konto', ...input });

async function readAll(id: string) {
  const { items } = await sync.test.call('reviews.get', { id });
  const conversations = [...new Set(items.map(({ conversationId }) => conversationId!))];
  return Promise.all(
    conversations.map((conversationId) =>
      sync.test.call('reviews.read', { id, conversationId, reason, unmask: 'all' }),
    ),
  );
}

/** Where a text stands in the messages of a review: its message with the mark that a window would set. */
async function findPlaces(id: string, written: string, mark: PlacedMark['mark'], type: PlacedMark['type']) {
  const conversations = await readAll(id);
  return conversations.flatMap(({ messages, items }) =>
    items.flatMap(({ messageId }) => {
      const text = messages.find((message) => message.id === messageId)?.text ?? '';
      const start = text.indexOf(written);
      return start === -1 ? [] : [{ messageId, mark: { start, end: start + written.length, mark, type } }];
    }),
  );
}

const countFound = async (type: string): Promise<number> => {
  const { weeks } = await sync.test.call('findings.statistics', {});
  return weeks.filter((week) => week.type === type).reduce((sum, { spans }) => sum + spans, 0);
};

describe('a review of messages', () => {
  it('holds all that a search finds, newest conversation first and each in the order of time', async () => {
    const { id, messages, capped } = await create();
    expect([messages, capped]).toEqual([4, false]);
    const texts = (await readAll(id)).flatMap((each) =>
      each.items.map(({ messageId }) => each.messages.find((message) => message.id === messageId)?.text),
    );
    expect(texts).toEqual([
      'Ihr Konto?',
      `Konto ${iban} bitte`,
      `Konto ${iban}`,
      `Schreiben Sie an ana@example.org, Konto ${iban}`,
    ]);
    const [summary] = (await sync.test.call('reviews.list')).reviews;
    expect(summary).toMatchObject({
      id,
      name: 'Konten',
      state: 'open',
      createdBy: 'Dana Probst',
      counts: { total: 4, done: 0 },
    });
  });

  it('is narrowed to messages in which a kind of data is found, and takes all of a scope without words', async () => {
    expect((await create({ types: ['email'] })).messages).toBe(1);
    expect((await create({ text: '', groups: ['payment'] })).messages).toBe(3);
    const from = new Date(firstInstant + 600 * hour).toISOString();
    expect((await create({ text: '', from })).messages).toBe(3);
    expect(await problemCode(create({ text: 'Zebra' }))).toBe('review.nothingFound');
    expect(await problemCode(create({ text: '???' }))).toBe('search.invalidQuery');
  });

  it('keeps decisions through a lock, for two reviewers one after the other, who see what is left', async () => {
    const { test } = sync;
    const { id } = await create();
    const [first, second] = await findPlaces(id, iban, 'accepted', 'iban');
    const decide = (messageId: number, marks: PlacedMark[], note: string, isDone: boolean) =>
      test.call('reviews.decide', { id, messageId, marks, note, isDone });
    expect(await decide(first!.messageId, [first!.mark], 'own account', true)).toEqual({
      counts: { total: 4, done: 1 },
    });
    await switchTo(test, 'reviewer');
    const left = (await test.call('reviews.get', { id })).items.filter(({ isDone }) => !isDone);
    expect(left).toHaveLength(3);
    expect(await decide(second!.messageId, [{ ...second!.mark, mark: 'redacted' }], '', true)).toEqual({
      counts: { total: 4, done: 2 },
    });
    await switchToOwner(test);
    const items = (await readAll(id)).flatMap((each) => each.items).filter(({ isDone }) => isDone);
    expect(items).toMatchObject([
      { marks: [first!.mark], note: 'own account', decidedBy: 'Dana Probst' },
      { marks: [{ mark: 'redacted' }], note: '', decidedBy: 'Person reviewer' },
    ]);
  });

  it('undoes one’s own last decision, also after a lock, but not what somebody else has decided since', async () => {
    const { test } = sync;
    const { id } = await create();
    const [place] = await findPlaces(id, iban, 'rejected', 'iban');
    const { messageId, mark } = place!;
    const input = { id, messageId, note: '', isDone: true };
    await test.call('reviews.decide', { ...input, marks: [] });
    await test.call('reviews.decide', { ...input, marks: [mark], isDone: false });
    await test.call('vault.lock');
    await test.unlock();
    const read = async () =>
      (await readAll(id)).flatMap((each) => each.items).find((item) => item.messageId === messageId);
    expect(await test.call('reviews.undo', { id })).toMatchObject({ messages: [messageId], counts: { done: 1 } });
    expect(await read()).toMatchObject({ marks: [], isDone: true });
    await switchTo(test, 'reviewer');
    expect(await problemCode(test.call('reviews.undo', { id }))).toBe('review.nothingToUndo');
    await test.call('reviews.decide', { ...input, marks: [mark] });
    await switchToOwner(test);
    expect(await problemCode(test.call('reviews.undo', { id }))).toBe('review.undoOvertaken');
    await switchTo(test, 'reviewer');
    await test.call('reviews.undo', { id });
    await switchToOwner(test);
    await test.call('reviews.undo', { id });
    expect(await read()).toMatchObject({ marks: [], isDone: false, decidedBy: null, decidedAt: null });
    expect(await problemCode(test.call('reviews.undo', { id }))).toBe('review.nothingToUndo');
  });

  it('rejects a place for the whole vault, which undo takes back', async () => {
    const { test } = sync;
    const { id } = await create();
    const before = await countFound('iban');
    const [place] = await findPlaces(id, iban, 'rejected', 'iban');
    const { messageId, mark } = place!;
    const masked = async (): Promise<string> => {
      const { hits } = await test.call('transcripts.search', { reason, text: 'bitte' });
      return hits[0]!.snippet;
    };
    expect(await masked()).toMatch(/•{20}/);
    await test.call('reviews.decide', { id, messageId, marks: [mark], note: '', isDone: true });
    expect(await countFound('iban')).toBe(before - 1);
    expect(await masked()).toContain(iban);
    await test.call('reviews.undo', { id });
    expect(await countFound('iban')).toBe(before);
    expect(await masked()).toMatch(/•{20}/);
    // Redacted is a matter of this review alone.
    await test.call('reviews.decide', {
      id,
      messageId,
      marks: [{ ...mark, mark: 'redacted' }],
      note: '',
      isDone: true,
    });
    expect(await countFound('iban')).toBe(before);
  });

  it('marks everything of a type at once where nothing was decided, as one step', async () => {
    const { test } = sync;
    const { id } = await create();
    const before = await countFound('iban');
    const [one, two] = await findPlaces(id, iban, 'accepted', 'iban');
    // One message is done, in another the place was accepted but the message is not done.
    await test.call('reviews.decide', { id, messageId: one!.messageId, marks: [], note: '', isDone: true });
    await test.call('reviews.decide', { id, messageId: two!.messageId, marks: [two!.mark], note: '', isDone: false });
    expect(await test.call('reviews.batch', { id, type: 'iban', mark: 'rejected' })).toMatchObject({
      messages: 1,
      places: 1,
      skipped: 0,
    });
    expect(await countFound('iban')).toBe(before - 1);
    expect(await test.call('reviews.batch', { id, type: 'iban', mark: 'specialCategory' })).toMatchObject({
      messages: 1,
    });
    expect((await test.call('reviews.undo', { id })).messages).toHaveLength(1);
    expect((await test.call('reviews.undo', { id })).messages).toHaveLength(1);
    expect(await countFound('iban')).toBe(before);
    expect(await test.call('reviews.batch', { id, type: 'iban', mark: 'redacted' })).toMatchObject({
      messages: 2,
      places: 2,
    });
    expect((await test.call('reviews.undo', { id })).messages).toHaveLength(2);
    expect(await test.call('reviews.batch', { id, type: 'card', mark: 'redacted' })).toMatchObject({
      messages: 0,
      places: 0,
    });
  });

  it('refuses marks that lie outside, contradict each other or belong to no message of it', async () => {
    const { test } = sync;
    const { id } = await create({ types: ['email'] });
    const [place] = await findPlaces(id, 'ana@example.org', 'accepted', 'email');
    const { messageId, mark } = place!;
    const decide = (marks: PlacedMark[], message = messageId) =>
      problemCode(test.call('reviews.decide', { id, messageId: message, marks, note: '', isDone: false }));
    expect(await decide([{ ...mark, end: 9999 }])).toBe('review.markOutside');
    expect(await decide([{ ...mark, end: mark.start }])).toBe('input.invalid');
    expect(await decide([mark, { ...mark, mark: 'rejected' }])).toBe('input.invalid');
    expect(await decide([], 4711)).toBe('review.itemUnknown');
    expect(
      await problemCode(
        test.call('reviews.judge', { id, conversationId: sync.backendId, verdicts: [], isDone: false }),
      ),
    ).toBe('review.otherKind');
    expect(await problemCode(test.call('reviews.read', { id, conversationId: sync.backendId, reason }))).toBe(
      'review.itemUnknown',
    );
  });

  it('changes no more once it is closed', async () => {
    const { test } = sync;
    const { id } = await create();
    const [place] = await findPlaces(id, iban, 'accepted', 'iban');
    const decision = { id, messageId: place!.messageId, marks: [], note: '', isDone: true };
    await test.call('reviews.decide', decision);
    await test.call('reviews.close', { id, note: 'enough seen' });
    for (const call of [
      test.call('reviews.decide', decision),
      test.call('reviews.batch', { id, type: 'iban', mark: 'redacted' }),
      test.call('reviews.undo', { id }),
      test.call('reviews.close', { id }),
    ])
      expect(await problemCode(call)).toBe('review.closed');
    expect(await test.call('reviews.get', { id })).toMatchObject({ state: 'closed', counts: { total: 4, done: 1 } });
    expect(await problemCode(test.call('reviews.result', { id }))).toBe('review.otherKind');
  });

  it('counts what leaves the vault as settled and keeps the rest where it is', async () => {
    const { test, server } = sync;
    say('brief', firstInstant + 700 * hour, ['Löschbar eins', 'Löschbar zwei']);
    say('other', firstInstant + 710 * hour, ['Löschbar drei']);
    await sync.sync();
    const { id } = await create({ text: 'Löschbar' });
    await server.call('DELETE', '/v1/conversations/other');
    await sync.sync();
    const { counts, items } = await test.call('reviews.get', { id });
    expect(counts).toEqual({ total: 3, done: 1 });
    expect(items).toMatchObject([
      { position: 0, conversationId: null, messageId: null },
      { position: 1, messageId: expect.any(Number) },
      { position: 2, messageId: expect.any(Number) },
    ]);
  });

  it('says in the log who decided how much, and not a word of what was read or noted', async () => {
    const { entries } = await sync.test.call('audit.list', { limit: 500 });
    const decided = entries.filter(({ procedure, phase }) => procedure === 'reviews.decide' && phase === 'done');
    expect(decided[0]?.refs).toMatchObject({
      reviewId: expect.any(String),
      messageId: expect.any(Number),
      isDone: true,
    });
    expect(entries.find(({ procedure }) => procedure === 'reviews.read')?.refs).toMatchObject({
      conversationId: expect.any(String),
    });
    const told = JSON.stringify(entries);
    for (const said of ['own account', 'Konten', 'ana@example', 'DE89']) expect(told).not.toContain(said);
  });

  it('is no way past access reviews: what is opened in it counts as opened', async () => {
    const { test } = sync;
    const { id } = await create();
    const day = 86_400_000;
    const [from = '', to = ''] = [-day, day].map((more) => new Date(Date.now() + more).toISOString());
    const countOpened = async (): Promise<number> => {
      const { people } = await test.call('accessReviews.preview', { from, to });
      return people.reduce((sum, { opened }) => sum + opened, 0);
    };
    const before = await countOpened();
    expect(await readAll(id)).toHaveLength(2);
    expect(await countOpened()).toBe(before + 2);
  });
});
