import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import type { SyncTest } from '../../backends/testing/sync-fixture.ts';
import { openSmallWorld } from '../scope/testing/small-world.ts';

let world: SyncTest;
let id: string;
beforeAll(async () => {
  world = await openSmallWorld();
  const { id: processorId } = await call('processors.save', {
    fields: {
      name: 'Wolke GmbH',
      address: 'Hafen 1, 20457 Hamburg',
      country: 'DE',
      locations: ['DE', 'US'],
      incidentContact: '+49 40 1234',
    },
  });
  const { id: recordId } = await call('records.save', {
    fields: {
      name: 'Kundenchat',
      software: 'Custos-Beispiel',
      subjects: ['customers', 'employees'],
      purposes: [{ name: 'Kundendienst', legalBases: ['contract'] }],
      data: [{ category: 'contact', erasureDays: 90 }],
      recipients: [{ name: 'Kundenchat', kind: 'processor' }],
      measures: [{ kind: 'encryption', description: 'Verschlüsselte Platten' }],
    },
  });
  await call('records.release', { id: recordId, note: 'Erste Fassung' });
  const facts = { title: 'Schlüssel im Log', breachTypes: ['confidentiality' as const] };
  ({ id } = await call('incidents.open', { facts: { ...facts, processorIds: [processorId], recordIds: [recordId] } }));
}, 120_000);
afterAll(() => world.dispose());

const call = ((name, input) => world.test.call(name, input)) as SyncTest['test']['call'];
const draft = async (type: InputOf<'incidents.draftNotification'>['type']): Promise<string> =>
  (await call('incidents.draftNotification', { id, type, authorityId: 'DE-BW' })).notificationId;
const read = (notificationId: string) => call('incidents.notification', { id, notificationId, language: 'en' });
const send = (notificationId: string) =>
  call('incidents.recordDispatch', {
    id,
    notificationId,
    at: new Date(Date.now() - 1000).toISOString(),
    channel: 'webForm',
    proof: 'Beleg',
    reference: 'BW-1',
  });

describe('the numbers of a notification', { timeout: 60_000 }, () => {
  it('come from the count, the records and the processors of the incident, and nobody types them', async () => {
    await call('incidents.takeScope', { id, selection: {} });
    const { values, fields, invalid } = await read(await draft('initial'));
    expect(invalid).toEqual([]);
    expect(values).toMatchObject({
      38: 'yes',
      39: 'Wolke GmbH: Auftragsverarbeiter',
      40: ['Wolke GmbH'],
      41: 'Wolke GmbH: Hafen 1, 20457 Hamburg, +49 40 1234',
      63: 'Wolke GmbH (Auftragsverarbeiter), Länder: Deutschland, Vereinigte Staaten\nKundenchat: Custos-Beispiel',
      65: ['customers', 'employees', 'minors'],
      66: expect.stringContaining('mindestens 2 Personen und höchstens 6'),
      67: 'approximate',
      68: 6,
      70: ['contact', 'basic', 'health', 'identification', 'payment', 'additional'],
      71: expect.stringContaining('Inhalte von 9 Gesprächen mit einem Chatbot (17 Nachrichten)'),
      72: 'exact',
      73: 9,
      75: ['encryption'],
      76: 'Verschlüsselte Platten',
    });
    const sourceOf = (number: number) => fields.find((field) => field.number === number)!.derivedFrom;
    expect(sourceOf(40)).toBe('from the register of processors (AV-0001)');
    expect(sourceOf(65)).toMatch(/^from the records of processing \(V-0001\); from the count of /);
    expect(sourceOf(68)).toMatch(/^from the count of /);
  });

  it('change with a new count, which a follow-up says, and stay in what was sent', async () => {
    const { id: first } = await call('incidents.takeScope', { id, selection: {} });
    const initial = await draft('initial');
    await send(initial);
    const followUp = await draft('followUp');
    expect((await read(followUp)).changedSince.map(({ number }) => number)).toEqual([3, 6]);
    const { id: second } = await call('incidents.takeScope', { id, selection: { query: 'Bestellung' } });
    const { changedSince, values } = await read(followUp);
    expect(changedSince).toContainEqual({ number: 68, before: '6', now: '2' });
    expect(changedSince).toContainEqual({ number: 73, before: '9', now: '2' });
    expect(values[6]).toBe('BW-1');
    expect((await read(initial)).values).toMatchObject({ 68: 6, 73: 9 });
    await send(followUp);
    const { scopes, notifications } = await call('incidents.get', { id, language: 'de' });
    const frozen = new Map(scopes.filter(({ isFrozen }) => isFrozen).map((scope) => [scope.id, scope]));
    const sent = notifications.filter(({ dispatch }) => dispatch !== null);
    expect(sent.map(({ scopeId }) => frozen.get(scopeId!)!.conversations)).toEqual([2, 9]);
    expect(scopes.filter(({ isFrozen }) => !isFrozen).map((scope) => scope.id)).toEqual(
      expect.arrayContaining([first, second]),
    );
  });
});
