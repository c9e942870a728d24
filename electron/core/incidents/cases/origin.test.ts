import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf, ReplyOf } from '../../../../shared/contract/index.ts';
import type { SyncTest } from '../../backends/testing/sync-fixture.ts';
import { makeProcessor } from '../../processors/testing/make-processor.ts';
import { problemCode } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { openSmallWorld } from '../scope/testing/small-world.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
const reason = { purpose: 'incident' };
let world: SyncTest;
let shop: string;

beforeAll(async () => {
  world = await openSmallWorld();
  const { bots } = await world.test.call('backends.bots', {});
  shop = bots.find(({ name }) => name === 'Bot shop')!.id;
}, 180_000);
afterAll(() => world.dispose());

type Origin = NonNullable<InputOf<'incidents.open'>['origin']>;
async function openFrom(origin: Origin, facts: object = {}): Promise<ReplyOf<'incidents.get'>> {
  const { id } = await world.test.call('incidents.open', { origin, facts: { title: 'x', ...facts } });
  return world.test.call('incidents.get', { id });
}

async function findMessage(text: string) {
  const { hits } = await world.test.call('transcripts.search', { text, reason });
  return { kind: 'message', conversationId: hits[0]!.conversationId, messageId: hits[0]!.messageId } as const;
}

describe('an incident opened from', () => {
  it('a message names its system and bot, and no word of it', async () => {
    const origin = await findMessage('Bankverbindung');
    const incident = await openFrom(origin);
    expect(incident.origin).toEqual(origin);
    expect(incident.facts).toMatchObject({ backendIds: [world.backendId], botIds: [shop] });
    expect(JSON.stringify(incident)).not.toMatch(/Bankverbindung|DE8937/);
    const { entries } = await world.test.call('audit.list', { procedure: 'incidents.open' });
    expect(entries[0]!.refs).toEqual({
      incidentId: incident.id,
      origin: 'message',
      isDrill: false,
      playbooks: 0,
    });
  });

  it('a message that is not there, or is in another conversation, is not opened', async () => {
    const origin = await findMessage('Bankverbindung');
    const other = await findMessage('krankgeschrieben');
    for (const wrong of [
      { ...origin, conversationId: unknown },
      { ...origin, messageId: other.messageId },
      { ...origin, messageId: 7 },
    ])
      expect(await problemCode(openFrom(wrong))).toBe('conversation.unknown');
  });

  it('a message whose processing is restricted is not opened', async () => {
    const origin = await findMessage('krankgeschrieben');
    const restrict = (sql: string) =>
      workOutside(world.test, ({ contentWriter }) => contentWriter.write([{ sql, rows: [[origin.conversationId]] }]));
    await restrict(`INSERT INTO restriction (conversation_key, request_id, since)
      SELECT key, 'r', 0 FROM conversation WHERE id = ?`);
    expect(await problemCode(openFrom(origin))).toBe('conversation.restricted');
    await restrict('DELETE FROM restriction WHERE conversation_key = (SELECT key FROM conversation WHERE id = ?)');
    expect((await openFrom(origin)).origin.kind).toBe('message');
  });

  it('a finding names the bot it is about', async () => {
    const { findings } = await world.test.call('findings.list', { botId: shop });
    const incident = await openFrom({ kind: 'finding', findingId: findings[0]!.id });
    expect(incident.facts.botIds).toEqual([shop]);
    expect(await problemCode(openFrom({ kind: 'finding', findingId: unknown }))).toBe('finding.unknown');
  });

  it('a system or a processor’s notice names it', async () => {
    const system = await openFrom({ kind: 'backend', backendId: world.backendId }, { botIds: [shop] });
    expect(system.facts).toMatchObject({ backendIds: [world.backendId], botIds: [shop] });
    const { id } = await world.test.call('processors.save', { fields: makeProcessor() });
    const notice = await openFrom({ kind: 'processorNotice', processorId: id });
    expect(notice.facts.processorIds).toEqual([id]);
    expect(await problemCode(openFrom({ kind: 'backend', backendId: unknown }))).toBe('backend.unknown');
    expect(await problemCode(openFrom({ kind: 'processorNotice', processorId: unknown }))).toBe('processor.unknown');
  });
});

describe('records and processors', () => {
  it('are proposed from the bots and systems that are named, until they are named themselves', async () => {
    const processor = async (fields: Parameters<typeof makeProcessor>[0]) =>
      (await world.test.call('processors.save', { fields: makeProcessor(fields) })).id;
    const host = await processor({ name: 'Host', backendIds: [world.backendId], incidentContact: '+49 30 1' });
    const model = await processor({ name: 'Modell' });
    const recipients = [{ kind: 'processor' as const, name: 'Modell', processorId: model }];
    const complete = {
      purposes: [{ name: 'Fragen' }],
      subjects: ['customers' as const],
      data: [{ category: 'contact' as const, erasure: 'bald' }],
    };
    const record = await world.test.call('records.save', {
      fields: { ...complete, name: 'Chat', botIds: [shop], recipients },
    });
    await world.test.call('records.release', { id: record.id });
    const { id, proposals } = await openFrom({ kind: 'backend', backendId: world.backendId });
    expect(proposals.records).toEqual([{ id: record.id, name: `${record.number} Chat` }]);
    expect(proposals.processors.map((each) => [each.id, each.incidentContact])).toEqual([
      [host, '+49 30 1'],
      [model, ''],
    ]);
    await world.test.call('incidents.update', { id, facts: { recordIds: [record.id], processorIds: [host] } });
    const named = (await world.test.call('incidents.get', { id })).proposals;
    expect(named.records).toEqual([]);
    expect(named.processors.map((each) => each.id)).toEqual([model]);
  });
});
