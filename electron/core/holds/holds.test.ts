import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HoldScope } from '../../../shared/contract/retention/holds.ts';
import { firstInstant, minute } from '../../sample/testing/start-test-server.ts';
import { openErasureTest, type ErasureTest } from '../requests/erasing/testing/erasure-fixture.ts';
import { addPerson, personPassphrase } from '../testing/people.ts';
import { problemCode } from '../testing/test-core.ts';

let erasure: ErasureTest;
let botId: string;
beforeAll(async () => {
  erasure = await openErasureTest();
  const { bots } = await erasure.test.call('backends.bots', { backendId: erasure.backendIds[0]! });
  botId = bots.find(({ name }) => name === 'B')!.id;
});
afterAll(() => erasure.dispose());

const unknown = '0190a000-0000-7000-8000-00000000ffff';
const dates = { endsOn: null, reviewOn: '2099-01-01' };
const reason = 'Klage von Jörg Müller';
const instant = (minutes: number) => new Date(firstInstant + minutes * minute).toISOString();
const search = (query: string, backendId: string | null = null): HoldScope => ({ kind: 'search', backendId, query });
const set = (scope: HoldScope, more: object = {}) =>
  erasure.test.call('retention.holds.set', { scope, reason, owner: 'Recht', dates, ...more });
const release = (id: string) => erasure.test.call('retention.holds.release', { id, note: 'Vergleich' });
const list = async (includeReleased = false) =>
  (await erasure.test.call('retention.holds.list', { includeReleased })).holds;
const preview = async (scope: HoldScope) =>
  (await erasure.test.call('retention.holds.preview', { scope })).conversations;

describe('a preview', () => {
  it('counts what each kind of scope would hold', async () => {
    const [backendId] = erasure.backendIds as [string];
    const span = { kind: 'timeSpan', backendId: null, botId: null } as const;
    expect(await preview({ kind: 'person', backendId, externalId: 'person-1' })).toBe(20);
    expect(await preview({ kind: 'person', backendId, externalId: 'nobody' })).toBe(0);
    expect(await preview({ kind: 'bot', botId })).toBe(1);
    expect(await preview({ ...span, from: instant(60), to: instant(61) })).toBe(3);
    expect(await preview({ ...span, botId, from: instant(0), to: instant(1) })).toBe(1);
    expect(await preview(search('"c-07 message"'))).toBe(1);
    expect(await preview(search('message', backendId))).toBe(21);
  });

  it('refuses what would hold nothing because there is no such thing', async () => {
    const [backendId] = erasure.backendIds as [string];
    const span = { kind: 'timeSpan', from: instant(0), to: instant(1), backendId: null } as const;
    const codeOf = (scope: HoldScope) => problemCode(preview(scope));
    expect(await codeOf({ kind: 'person', backendId: unknown, externalId: 'p' })).toBe('backend.unknown');
    expect(await codeOf({ kind: 'bot', botId: unknown })).toBe('bot.unknown');
    expect(await codeOf({ ...span, botId: unknown })).toBe('bot.unknown');
    expect(await codeOf(search('x?', unknown))).toBe('backend.unknown');
    expect(await codeOf(search('?!'))).toBe('search.invalidQuery');
    expect(await codeOf({ ...span, backendId, botId, to: instant(0) })).toBe('input.invalid');
    expect(await problemCode(set({ kind: 'bot', botId: unknown }))).toBe('bot.unknown');
  });
});

describe('a hold', () => {
  let id: string;
  let number: string;
  beforeEach(async () => {
    ({ id, number } = await set({ kind: 'bot', botId }));
  });

  it('is numbered within its year, listed with what it holds, and changed in its dates alone', async () => {
    const year = new Date().getFullYear();
    expect(number).toBe(`H-${year}-001`);
    expect((await set(search('nothing'))).number).toBe(`H-${year}-002`);
    expect((await list()).map((hold) => hold.number)).toEqual([`H-${year}-002`, `H-${year}-001`]);
    expect((await list()).at(-1)).toMatchObject({
      state: 'active',
      scope: { kind: 'bot', botId },
      reason,
      ground: 'gdpr.17_3.e',
      isDue: false,
      conversations: 1,
      createdBy: 'Dana Probst',
      releasedAt: null,
    });
    await erasure.test.call('retention.holds.change', {
      id,
      owner: 'Vorstand',
      dates: { endsOn: '2026-01-31', reviewOn: null },
    });
    // Its end has come: that is said, and it holds on.
    expect((await list()).at(-1)).toMatchObject({
      owner: 'Vorstand',
      endsOn: '2026-01-31',
      isDue: true,
      conversations: 1,
    });
    const noDates = { endsOn: null, reviewOn: null };
    expect(await problemCode(set({ kind: 'bot', botId }, { dates: noDates }))).toBe('input.invalid');
  });

  it('names nobody in the log, though its scope and its reason do', async () => {
    await set({ kind: 'person', backendId: erasure.backendIds[0]!, externalId: 'person-1' });
    const { entries } = await erasure.test.call('audit.list', { procedure: 'retention.holds.set' });
    expect(entries[0]).toMatchObject({ phase: 'done', reason: { purpose: 'retention' }, refs: { scope: 'person' } });
    for (const said of ['Müller', 'Klage', 'person-1']) expect(JSON.stringify(entries)).not.toContain(said);
  });

  it('is released once, and neither changed nor given another number afterwards', async () => {
    expect(await release(id)).toEqual({ id, cases: 0 });
    expect((await list()).some((hold) => hold.id === id)).toBe(false);
    expect((await list(true)).find((hold) => hold.id === id)).toMatchObject({
      state: 'released',
      reason,
      conversations: 0,
      releasedBy: 'Dana Probst',
    });
    expect(await problemCode(release(id))).toBe('hold.released');
    expect(await problemCode(release(unknown))).toBe('hold.unknown');
    const change = erasure.test.call('retention.holds.change', { id, owner: 'x', dates });
    expect(await problemCode(change)).toBe('hold.released');
    expect((await set({ kind: 'bot', botId })).number > number).toBe(true);
  });

  it('is released by two people, who see what that frees: nothing that another one holds', async () => {
    const { test, backendIds } = erasure;
    for (const hold of await list()) await release(hold.id);
    const only = await set({ kind: 'bot', botId });
    const person = await set({ kind: 'person', backendId: backendIds[0]!, externalId: 'person-1' });
    const one = await set(search('"c-07 message"'));
    await erasure.run('requests.planErasure');
    await addPerson(test, 'decisionMaker');
    await test.call('approvals.setMode', { mode: 'fourEyes' }).catch(() => undefined);
    const effectsOf = async (holdId: string) => {
      const error = await release(holdId).catch((refused: unknown) => refused);
      return (error as { details: { effects: unknown } }).details.effects;
    };
    const freed = (of: string, conversations: number) => ({
      code: 'holdReleased',
      values: { number: of, conversations },
    });
    expect(await effectsOf(only.id)).toEqual([freed(only.number, 1)]);
    expect(await effectsOf(one.id)).toEqual([freed(one.number, 0)]);
    expect(await effectsOf(person.id)).toEqual([
      freed(person.number, 19),
      { code: 'heldErasuresFreed', values: { cases: 1 } },
    ]);
    const input = { id: person.id, note: 'Vergleich' };
    const asked = await test.call('approvals.request', { procedure: 'retention.holds.release', input, note: 'x' });
    const as = { user: 'decisionMaker', passphrase: personPassphrase };
    await test.call('approvals.decide', { id: asked.id, decision: 'approve', note: 'gesehen', as });
    expect(await release(person.id)).toEqual({ id: person.id, cases: 1 });
    const { entries } = await test.call('audit.list', { procedure: 'retention.holds.release' });
    expect(entries[0]).toMatchObject({ phase: 'done', refs: { approvalId: asked.id, cases: 1 } });
  });
});

describe('a chatbot system of which something is held', () => {
  it('is not removed, since its copies would go with it, until the hold is released', async () => {
    const own = await openErasureTest();
    try {
      const [id] = own.backendIds as [string];
      const scope: HoldScope = { kind: 'person', backendId: id, externalId: 'person-1' };
      const held = await own.test.call('retention.holds.set', { scope, reason, owner: 'Recht', dates });
      await expect(own.test.call('backends.remove', { id })).rejects.toMatchObject({
        code: 'backend.held',
        details: { conversations: 20, left: 21 },
      });
      await own.test.call('retention.holds.release', { id: held.id, note: 'Vergleich' });
      expect(await own.test.finish('backends.remove', id)).toMatchObject({ state: 'done' });
    } finally {
      await own.dispose();
    }
  });
});
