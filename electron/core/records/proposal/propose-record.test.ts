import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { switchModel } from '../../../sample/store/switch-model.ts';
import { addDialogue, firstInstant, minute } from '../../../sample/testing/start-test-server.ts';
import { openRetentionTest, type RetentionTest } from '../../retention/testing/retention-fixture.ts';

const day = 86_400_000;
const from = firstInstant + 10 * day;
let vault: RetentionTest;
let botId: string;
beforeAll(async () => {
  vault = await openRetentionTest();
  const { bots } = await call('backends.bots', {});
  botId = bots.find(({ name }) => name === 'A')!.id;
}, 60_000);
afterAll(() => vault.dispose());

const call: RetentionTest['test']['call'] = (name, input) => vault.test.call(name, input);
const propose = (more: { entry?: string; language?: 'de' | 'en' } = {}) => call('records.propose', { botId, ...more });

describe('a record proposed from a bot', () => {
  it('leaves open whom nobody named and which model nobody knows', async () => {
    const { fields, origins } = await propose({ entry: 'support-bot' });
    expect(fields).toMatchObject({ contact: '', representative: null, software: 'Kundenchat', location: '' });
    expect(origins.map(({ path }) => path)).not.toContain('contact');
  });

  it('names the data protection officer and the representative of the organisation the bot belongs to', async () => {
    const other = await call('controllers.add', { name: 'Tochter AG', dataProtectionOfficer: 'Ilse Fremd' });
    const { controllers } = await call('controllers.list', {});
    const own = controllers.find(({ id }) => id !== other.id)!;
    const changes = {
      dataProtectionOfficer: 'Dana Probst\ndsb@muster.example',
      representative: '\n Vertreter GmbH\nRing 1, Berlin\n',
    };
    await call('controllers.update', { id: own.id, changes });
    const { fields, origins } = await propose({ entry: 'support-bot' });
    expect(fields.contact).toBe('Dana Probst\ndsb@muster.example');
    expect(fields.representative).toEqual({ name: 'Vertreter GmbH', contact: 'Ring 1, Berlin' });
    expect(origins).toContainEqual({ path: 'contact', origin: 'organisation', count: null });
    expect(origins).toContainEqual({ path: 'representative', origin: 'organisation', count: null });
  });

  it('names the model it answers with, as it is entered, or else as it was seen', async () => {
    const { store } = vault.server;
    switchModel(store, 'linde-7b-2025-04', from);
    addDialogue(store, 'old', from + minute, ['Hallo?', 'Guten Tag.']);
    switchModel(store, 'linde-8b', from + day);
    addDialogue(store, 'new', from + day + minute, ['Hallo?', 'Guten Tag.']);
    await vault.test.finish('backends.sync', vault.backendId);
    expect((await propose()).fields.software).toBe('Kundenchat; linde-8b');
    const version = { provider: 'Lindenhof', model: 'Linde 8B', version: '', approvedBy: 'IT', promptVersion: '3' };
    await call('bots.addVersion', { botId, version: { ...version, since: '2026-03-12' } });
    await call('bots.addVersion', { botId, version: { ...version, model: 'Linde 9B', since: '2999-01-01' } });
    expect((await propose()).fields.software).toBe('Kundenchat; Linde 8B (Lindenhof)');
    const later = { ...version, model: 'Linde 8B plus', since: '2026-03-20' };
    await call('bots.addVersion', { botId, version: later });
    expect((await propose()).fields.software).toBe('Kundenchat; Linde 8B plus (Lindenhof)');
  });

  it('says where its processors are, and whether conversations train models', async () => {
    await call('processors.save', {
      fields: { name: 'Hoster', country: 'DE', locations: ['IE', 'DE'], backendIds: [vault.backendId] },
    });
    await call('bots.save', { botId, fields: { trainsModels: 'no' } });
    const { fields, origins } = await propose({ language: 'en' });
    expect(fields).toMatchObject({ location: 'Hoster: Germany, Ireland', trainsModels: 'no' });
    expect(origins).toContainEqual({ path: 'trainsModels', origin: 'profile', count: null });
  });

  it('can be stored as it is', async () => {
    const { fields } = await propose({ entry: 'support-bot' });
    expect(await call('records.save', { fields })).toMatchObject({ number: 'V-0001' });
  });
});
