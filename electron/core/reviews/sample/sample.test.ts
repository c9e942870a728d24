import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import readSheets from 'read-excel-file/node';
import type { CheckId } from '../../../../shared/contract/checks.ts';
import { addDialogue } from '../../../sample/testing/start-test-server.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../../backends/testing/sync-fixture.ts';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import { problemCode } from '../../testing/test-core.ts';

const reason = { purpose: 'review' };
const checks: CheckId[] = ['consent', 'privacyNotice'];
let sync: SyncTest;
beforeAll(async () => {
  sync = await openSyncTest(await startFilledServer(40));
  await sync.sync();
}, 120_000);
afterAll(() => sync.dispose());

const draw = (seed: string, size = 6, { test } = sync) =>
  test.call('reviews.sample', { name: 'Audit', size, seed, checks });

/** What each conversation of a sample begins with: it names itself in its first message. */
async function readDrawn(id: string, { test } = sync): Promise<string[]> {
  const { items } = await test.call('reviews.get', { id });
  const first = await Promise.all(
    items.map(({ conversationId }) =>
      test.call('reviews.read', { id, conversationId: conversationId!, reason, unmask: 'all' }),
    ),
  );
  return first.map(({ messages }) => messages[0]?.text.split(' ')[0] ?? '');
}

async function judgeAll(id: string): Promise<void> {
  const { items } = await sync.test.call('reviews.get', { id });
  for (const { conversationId, position } of items) {
    const verdicts = [
      { check: 'privacyNotice' as const, verdict: 'notApplicable' as const },
      { check: 'consent' as const, verdict: position === 0 ? ('problem' as const) : ('none' as const) },
    ];
    await sync.test.call('reviews.judge', { id, conversationId: conversationId!, verdicts, note: '', isDone: true });
  }
}

describe('a sample', () => {
  it('draws the same conversations in another vault with the same seed, and says that it drew from the same', async () => {
    const { id, size, population } = await draw('2026-Q3');
    expect([size, population]).toEqual([6, 61]);
    const server = await startFilledServer(40);
    const other = await openSyncTest(server);
    try {
      await other.sync();
      const again = await draw('2026-Q3', 6, other);
      expect(again.id).not.toBe(id);
      const drawn = await readDrawn(id);
      expect(await readDrawn(again.id, other)).toEqual(drawn);
      expect(new Set(drawn).size).toBe(6);
      const digestOf = async ({ test }: SyncTest, review: string) =>
        (await test.call('reviews.get', { id: review })).sample?.populationDigest;
      expect(await digestOf(other, again.id)).toBe(await digestOf(sync, id));
      expect(await readDrawn((await draw('2026-Q4')).id)).not.toEqual(drawn);
    } finally {
      await other.dispose();
    }
  });

  it('takes everything where there is less, and is drawn from nothing not at all', async () => {
    const { test } = sync;
    const scope = { from: '2026-03-02T08:00:00Z', to: '2026-03-02T09:00:00Z' };
    const input = { name: 'One hour', size: 50, seed: 's', checks };
    expect(await test.call('reviews.sample', { ...input, ...scope })).toMatchObject({ size: 1, population: 1 });
    const to = '2020-01-01T00:00:00Z';
    expect(await problemCode(test.call('reviews.sample', { ...input, to }))).toBe('review.nothingFound');
    const { bots } = await test.call('backends.bots', {});
    const botIds = bots.filter(({ name }) => name === 'B').map(({ id }) => id);
    expect(await test.call('reviews.sample', { ...input, botIds })).toMatchObject({ population: 1 });
  });

  it('is judged blind: what it says is refused until every conversation is judged and it is closed', async () => {
    const { test } = sync;
    const { id } = await draw('blind', 3);
    expect(await problemCode(test.call('reviews.result', { id }))).toBe('review.notClosed');
    expect(await problemCode(test.call('reviews.close', { id }))).toBe('review.notAllJudged');
    await judgeAll(id);
    expect(await problemCode(test.call('reviews.result', { id }))).toBe('review.notClosed');
    expect((await test.call('reviews.get', { id })).counts).toEqual({ total: 3, done: 3 });
    await test.call('reviews.close', { id });
    const result = await test.call('reviews.result', { id });
    expect(result).toMatchObject({ seed: 'blind', size: 3, population: 61, judged: 3 });
    expect(result.checks).toMatchObject([
      { check: 'consent', problems: { count: 1, of: 3 }, notApplicable: 0, rules: null },
      { check: 'privacyNotice', problems: { count: 0, of: 0, rate: null }, notApplicable: 3 },
    ]);
  });

  it('takes one verdict per check, takes it back, and no more once it is closed', async () => {
    const { test } = sync;
    const { id } = await draw('verdicts', 1);
    const [item] = (await test.call('reviews.get', { id })).items;
    const conversationId = item!.conversationId!;
    const judge = (verdicts: { check: CheckId; verdict: 'problem' | 'none' }[], isDone: boolean) =>
      problemCode(test.call('reviews.judge', { id, conversationId, verdicts, note: 'odd', isDone }));
    const one = { check: 'consent' as const, verdict: 'problem' as const };
    const other = { check: 'privacyNotice' as const, verdict: 'none' as const };
    expect(await judge([one], true)).toBe('review.verdictsDoNotFit');
    expect(await judge([one, one], false)).toBe('review.verdictsDoNotFit');
    expect(await judge([one, { check: 'injection', verdict: 'none' }], true)).toBe('review.verdictsDoNotFit');
    expect(await judge([one], false)).toBeNull();
    expect(await judge([other, one], true)).toBeNull();
    const read = async () => (await test.call('reviews.read', { id, conversationId, reason })).judged;
    expect(await read()).toEqual({ verdicts: [one, other], note: 'odd', isDone: true });
    expect(await test.call('reviews.undo', { id })).toMatchObject({ conversationId, counts: { total: 1, done: 0 } });
    expect(await read()).toEqual({ verdicts: [one], note: 'odd', isDone: false });
    expect(await judge([one, other], true)).toBeNull();
    await test.call('reviews.close', { id });
    expect(await judge([one, other], true)).toBe('review.closed');
  });

  it('leaves a log entry with the digest of what it was drawn from, and no seed or name', async () => {
    const { id } = await draw('only here', 2);
    const { entries } = await sync.test.call('audit.list', { procedure: 'reviews.sample', limit: 2 });
    expect(entries[0]?.refs).toMatchObject({
      reviewId: id,
      conversations: 2,
      population: 61,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(entries)).not.toContain('only here');
  });

  it('is judged by two people one after the other, who each take back only what is theirs', async () => {
    const { test } = sync;
    await addPerson(test, 'reviewer');
    const { id } = await draw('two people', 2);
    const [first, second] = (await test.call('reviews.get', { id })).items.map((item) => item.conversationId!);
    const judge = (conversationId: string, verdict: 'problem' | 'none') => {
      const verdicts = checks.map((check) => ({ check, verdict }));
      return test.call('reviews.judge', { id, conversationId, verdicts, note: '', isDone: true });
    };
    expect(await judge(first!, 'none')).toEqual({ counts: { total: 2, done: 1 } });
    await switchTo(test, 'reviewer');
    expect(await problemCode(test.call('reviews.undo', { id }))).toBe('review.nothingToUndo');
    await judge(second!, 'problem');
    await judge(first!, 'problem');
    await switchToOwner(test);
    expect(await problemCode(test.call('reviews.undo', { id }))).toBe('review.undoOvertaken');
    await switchTo(test, 'reviewer');
    expect(await test.call('reviews.undo', { id })).toMatchObject({ conversationId: first, counts: { done: 2 } });
    await switchToOwner(test);
    expect((await test.call('reviews.get', { id })).items.map(({ decidedBy }) => decidedBy)).toEqual([
      'Dana Probst',
      'Person reviewer',
    ]);
    await test.call('reviews.close', { id });
    expect((await test.call('reviews.result', { id })).checks[0]?.problems).toMatchObject({ count: 1, of: 2 });
  });

  it('counts what left the vault: judged before, it stays in the rates; else it is neither judged nor asked for', async () => {
    const { test, server } = sync;
    const hour = new Date(Date.parse('2031-01-01T00:00:00Z'));
    for (const name of ['stays', 'judged', 'unseen'])
      addDialogue(server.store, name, hour.getTime(), [`${name} first`]);
    await sync.sync();
    const { id } = await test.call('reviews.sample', {
      name: 'Leaving',
      size: 9,
      seed: 's',
      checks: ['consent'],
      from: hour.toISOString(),
    });
    const drawn = await readDrawn(id);
    expect(drawn.toSorted()).toEqual(['judged', 'stays', 'unseen']);
    const { items } = await test.call('reviews.get', { id });
    const judge = (name: string) => {
      const conversationId = items[drawn.indexOf(name)]!.conversationId!;
      const verdicts = [{ check: 'consent' as const, verdict: 'problem' as const }];
      return test.call('reviews.judge', { id, conversationId, verdicts, note: 'said so', isDone: true });
    };
    await judge('judged');
    for (const name of ['judged', 'unseen']) await server.call('DELETE', `/v1/conversations/${name}`);
    await sync.sync();
    expect(await problemCode(test.call('reviews.close', { id }))).toBe('review.notAllJudged');
    expect(await judge('stays')).toEqual({ counts: { total: 3, done: 3 } });
    expect(await problemCode(judge('unseen'))).toBe('review.itemUnknown');
    await test.call('reviews.close', { id });
    expect(await test.call('reviews.result', { id })).toMatchObject({
      size: 3,
      judged: 2,
      checks: [{ problems: { count: 2, of: 2 } }],
    });
  });

  it('is reported only once it is closed, as PDF and workbook, and overwrites nothing', async () => {
    const { test } = sync;
    const { id } = await draw('report', 2);
    const to = (format: string) => path.join(test.folder, `report.${format}`);
    const report = (format: 'pdf' | 'xlsx', language: 'de' | 'en' = 'de') =>
      test.call('reviews.report', { id, format, language, to: to(format) });
    expect(await problemCode(report('pdf'))).toBe('review.notClosed');
    await judgeAll(id);
    await test.call('reviews.close', { id });
    expect(await report('pdf')).toEqual({ path: to('pdf') });
    expect(readFileSync(to('pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
    await report('xlsx', 'en');
    const sheets = await readSheets(to('xlsx'));
    const said = JSON.stringify(sheets);
    const { sample } = await test.call('reviews.get', { id });
    for (const needed of ['report', sample!.populationDigest, sample!.drawnAt, 'Dana Probst', 'Wilson'])
      expect(said).toContain(needed);
    // What the dialogues say, and who says it.
    expect(said).not.toMatch(/message \d|person-\d/);
    expect(await problemCode(report('pdf', 'en'))).toBe('export.exists');
    const { entries } = await test.call('audit.list', { procedure: 'reviews.report' });
    expect(JSON.stringify(entries)).not.toContain(test.folder);
  });
});
