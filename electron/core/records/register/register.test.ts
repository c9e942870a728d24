import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordInput } from '../../../../shared/contract/records/fields.ts';
import { openRetentionTest, type RetentionTest } from '../../retention/testing/retention-fixture.ts';
import { problemCode } from '../../testing/test-core.ts';

let vault: RetentionTest;
let botId: string;
beforeAll(async () => {
  vault = await openRetentionTest();
  const { bots } = await call('backends.bots', {});
  botId = bots.find(({ name }) => name === 'A')!.id;
}, 60_000);
afterAll(() => vault.dispose());

const call: RetentionTest['test']['call'] = (name, input) => vault.test.call(name, input);
const complete: RecordInput = {
  name: 'Kundenservice-Bot',
  purposes: [{ name: 'Beantwortung von Fragen', legalBases: ['contract'] }],
  subjects: ['customers'],
  data: [{ category: 'contact', erasureDays: 90 }],
  recipients: [{ name: 'Kundenchat', kind: 'processor' }],
};
const save = (changes: Partial<RecordInput> = {}, id?: string) =>
  call('records.save', { fields: { ...complete, ...changes }, ...(id !== undefined && { id }) });

describe('a record of processing', () => {
  it('is numbered by whose it is, and keeps its number', async () => {
    const first = await save();
    expect(first.number).toBe('V-0001');
    expect((await save({ role: 'processor', onBehalfOf: [{ name: 'Kunde AG' }] })).number).toBe('A-0001');
    expect((await save()).number).toBe('V-0002');
    expect(await save({ name: 'Anders' }, first.id)).toEqual(first);
  });

  it('that was thrown away keeps its number: no other gets it', async () => {
    const { id, number } = await save();
    await call('records.removeDraft', { id });
    expect((await save()).number).not.toBe(number);
  });

  it('is released only with what Art. 30 GDPR asks for, and the missing fields are named', async () => {
    const { id } = await call('records.save', { fields: { name: 'Leer' } });
    const refused = await call('records.release', { id }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'record.incomplete',
      details: { missing: ['purposes', 'subjects', 'data'] },
    });
    await save({ data: [{ category: 'contact' }] }, id);
    expect(await call('records.release', { id }).catch((error: unknown) => error)).toMatchObject({
      details: { missing: ['data.0.erasure'] },
    });
    await save({ data: [{ category: 'contact', erasure: 'mit dem Vorgang' }] }, id);
    expect(await call('records.release', { id })).toEqual({ id, revision: 1 });
    expect((await call('records.get', { id })).missing).toEqual([
      'controller.address',
      'controller.dataProtectionOfficer',
      'measures',
    ]);
  });

  it('stays as it was released while it is changed, and says what differs', async () => {
    const { id } = await save();
    await call('records.release', { id, note: 'erste' });
    await save({ data: [{ category: 'contact', erasureDays: 30 }] }, id);
    const changed = await call('records.get', { id });
    expect([changed.state, changed.hasChanges, changed.inForce?.data[0]?.erasureDays]).toEqual(['released', true, 90]);
    const change = { path: 'data.0.erasureDays', before: 90, after: 30 };
    expect(await call('records.compareRevisions', { id, from: 1, to: null })).toEqual({ changes: [change] });
    await call('records.release', { id });
    expect(await call('records.compareRevisions', { id, from: 1, to: 2 })).toEqual({ changes: [change] });
    expect((await call('records.revision', { id, revision: 1 })).fields.data[0]?.erasureDays).toBe(90);
    expect((await call('records.get', { id })).revisions).toMatchObject([
      { revision: 2, note: '', releasedBy: 'Dana Probst', approvedBy: null },
      { revision: 1, note: 'erste' },
    ]);
    expect(await problemCode(call('records.release', { id }))).toBe('record.noDraft');
    expect(await problemCode(call('records.revision', { id, revision: 3 }))).toBe('record.revisionUnknown');
  });

  it('that was never released goes with its draft; otherwise the draft alone goes', async () => {
    const { id } = await save();
    expect(await problemCode(call('records.retire', { id, note: 'x' }))).toBe('record.neverReleased');
    await call('records.removeDraft', { id });
    expect(await problemCode(call('records.get', { id }))).toBe('record.unknown');
    const { id: kept } = await save();
    await call('records.release', { id: kept });
    expect(await problemCode(call('records.removeDraft', { id: kept }))).toBe('record.noDraft');
    await save({ name: 'Anders' }, kept);
    await call('records.removeDraft', { id: kept });
    expect(await call('records.get', { id: kept })).toMatchObject({ name: 'Kundenservice-Bot', hasChanges: false });
  });

  it('falls due for review on its day, and waits in the queue for release', async () => {
    const { id } = await save({ reviewOn: '2026-01-01' });
    expect((await call('records.due', {})).items).toContainEqual(expect.objectContaining({ id, kind: 'release' }));
    await call('records.release', { id });
    const { items } = await call('records.due', {});
    expect(items.filter((item) => item.id === id)).toMatchObject([{ kind: 'review', on: '2026-01-01' }]);
    expect((await call('records.list', { reviewDue: true })).records).toMatchObject([{ id, isReviewDue: true }]);
    await call('records.retire', { id, note: 'Verarbeitung beendet' });
    expect(await call('records.get', { id })).toMatchObject({ state: 'retired', inForce: null, isReviewDue: false });
    expect(await problemCode(save({}, id))).toBe('record.retired');
  });

  it('is found by words of its name, purpose and department', async () => {
    const { id } = await save({ name: 'Anrufe', businessFunction: 'Telefonzentrale' });
    const found = (await call('records.list', { words: 'fragen TELEFON' })).records;
    expect(found.map((record) => record.id)).toEqual([id]);
  });

  it('in force says what its bots are checked by; only what data they need is declared beside it', async () => {
    await call('checks.setBot', { botId, profile: { neededData: ['email'] } });
    const { id } = await save({ botIds: [botId], languages: ['de', 'fr'] });
    await call('records.release', { id });
    const stored = async () => (await call('checks.bots', {})).bots.find((bot) => bot.botId === botId)!.profile;
    expect(await stored()).toEqual({
      purpose: 'Beantwortung von Fragen',
      legalBasis: 'contract',
      languages: ['de'],
      neededData: ['email'],
      retentionDays: 90,
      recipients: 'Kundenchat',
      thirdCountries: '',
      isAutomatedDecision: false,
    });
    const other = { ...(await stored()), retentionDays: 30 };
    expect(await problemCode(call('checks.setBot', { botId, profile: other }))).toBe('record.inForce');
    await call('checks.setBot', { botId, profile: { ...(await stored()), neededData: null } });
    await call('records.retire', { id, note: 'Bot abgeschaltet' });
    await call('checks.setBot', { botId, profile: other });
    expect((await stored()).retentionDays).toBe(30);
  });
});

describe('a proposal from a bot', () => {
  it('is what its system, its conversations, its policies and its profile say, and stores nothing', async () => {
    const before = (await call('records.list', {})).records.length;
    const policyId = await vault.activate({ period: { amount: 3, unit: 'months' } });
    const { fields, origins } = await call('records.propose', { botId, entry: 'support-bot', language: 'en' });
    expect(fields).toMatchObject({ botIds: [botId], software: 'Kundenchat', policyIds: [policyId] });
    expect(fields.recipients[0]).toMatchObject({ name: 'Kundenchat', kind: 'processor' });
    expect(fields.recipients.map(({ name }) => name)).not.toContain('Operator of the chatbot system');
    expect(new Set(fields.data.map(({ erasureDays }) => erasureDays))).toEqual(new Set([90]));
    const spoken = fields.data.findIndex(({ category }) => category === 'conversationContent');
    expect(origins).toContainEqual({ path: `data.${spoken}`, origin: 'transcripts', count: 20 });
    expect((await call('records.list', {})).records.length).toBe(before);
    expect(await problemCode(call('records.propose', { botId, entry: 'nothing' }))).toBe('record.entryUnknown');
  });
});
