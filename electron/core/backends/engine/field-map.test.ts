import { describe, expect, it } from 'vitest';
import { findConnector } from '../connectors/index.ts';
import { mapConversation } from './field-map.ts';
import { mapMessages } from './map-messages.ts';
import { mapPerson } from './map-person.ts';

const openAdminApi = findConnector('open-admin-api');
const langgraph = findConnector('langgraph');

const row = {
  id: 'c-1',
  botId: 'shop',
  personId: 'p-1',
  startedAt: '2026-03-02T08:00:00.000Z',
  changedAt: '2026-03-02T09:00:00.000Z',
  messageCount: 1,
  messages: [{ id: 'c-1.0', role: 'person', at: '2026-03-02T08:00:00.000Z', text: 'Guten Tag', author: null }],
  messagesComplete: true,
};

describe('a conversation', () => {
  it('comes with its messages where the list holds them all', () => {
    expect(mapConversation(openAdminApi, row)).toMatchObject({
      externalId: 'c-1',
      botExternalId: 'shop',
      personExternalId: 'p-1',
      startedAt: Date.parse(row.startedAt),
      messageCount: 1,
      messages: [{ externalId: 'c-1.0', role: 'person', text: 'Guten Tag', at: Date.parse(row.startedAt) }],
    });
    expect(mapConversation(openAdminApi, { ...row, messagesComplete: false }).messages).toBeNull();
    expect(mapConversation(openAdminApi, { ...row, messages: undefined }).messages).toBeNull();
  });

  it('is another revision once its time of change or its count moves', () => {
    const revision = (changes: object) => mapConversation(openAdminApi, { ...row, ...changes }).revision;
    expect(revision({})).toBe(revision({ messages: undefined }));
    expect(revision({})).not.toBe(revision({ changedAt: '2026-03-02T09:00:00.001Z' }));
    expect(revision({})).not.toBe(revision({ messageCount: 2 }));
  });

  it('with a name or an id of a bot or person as long as a book keeps its beginning', () => {
    const long = 'x'.repeat(1_000_000);
    const mapped = mapConversation(openAdminApi, { ...row, botId: long, personId: long });
    expect([mapped.botExternalId?.length, mapped.personExternalId?.length]).toEqual([1000, 1000]);
    const person = mapPerson(openAdminApi.people.own!.person, {
      id: long,
      displayName: long,
      identifiers: [{ kind: long, value: long }],
    });
    expect(JSON.stringify(person).length).toBeLessThan(3000);
  });

  it.each([
    ['id', { id: undefined }],
    ['startedAt', { startedAt: undefined, changedAt: undefined }],
  ])('without %s is refused by the name of the field', (field, lacking) => {
    expect(() => mapConversation(openAdminApi, { ...row, ...lacking })).toThrow(
      expect.objectContaining({ code: 'backend.unexpectedAnswer', details: { field } }),
    );
  });

  it('with one of its two times missing or impossible takes the other', () => {
    const { startedAt, changedAt } = mapConversation(openAdminApi, row);
    const impossible = '0001-01-01T00:00:00Z';
    expect(mapConversation(openAdminApi, { ...row, startedAt: impossible }).startedAt).toBe(changedAt);
    expect(mapConversation(openAdminApi, { ...row, changedAt: undefined }).changedAt).toBe(startedAt);
  });

  it('with a message whose time is impossible keeps it, to be placed by its neighbours', () => {
    const message = { ...row.messages[0], at: '0001-01-01T00:00:00Z' };
    expect(mapMessages(openAdminApi, [message])).toMatchObject([{ at: null }]);
  });

  it('of LangGraph is another revision as soon as what it says or who took part differs', () => {
    const thread = (text: string, user: string) =>
      mapConversation(langgraph, {
        thread_id: 't',
        created_at: row.startedAt,
        updated_at: row.changedAt,
        metadata: { user_id: user, email: 'ana@example.com' },
        values: { messages: [{ id: 'm', type: 'human', content: text }] },
      });
    expect(thread('a', 'u').revision).toBe(thread('a', 'u').revision);
    expect(thread('a', 'u').revision).not.toBe(thread('b', 'u').revision);
    expect(thread('a', 'u').revision).not.toBe(thread('a', 'v').revision);
    expect(thread('a', 'u').person).toEqual({
      externalId: 'u',
      displayName: null,
      identifiers: [
        { kind: 'user', value: 'u' },
        { kind: 'email', value: 'ana@example.com' },
      ],
    });
  });
});

describe('messages', () => {
  it('listed twice count once', () => {
    expect(mapMessages(openAdminApi, [...row.messages, ...row.messages])).toHaveLength(1);
  });

  it.each(['supervisor', 'constructor', '__proto__', '', undefined])(
    'of the unknown role %j are not taken for a person or a bot',
    (role) => expect(mapMessages(openAdminApi, [{ ...row.messages[0], role }])[0]?.role).toBe('system'),
  );

  it('in parts are joined; what is not text leaves its type', () => {
    const content = [{ type: 'text', text: 'one' }, { type: 'image_url', image_url: 'x' }, 'two'];
    expect(mapMessages(langgraph, [{ id: 'm', type: 'human', content }])[0]?.text).toBe('one\n[image_url]\ntwo');
  });
});

it('a person has those identifiers that have a kind and a value', () => {
  const identifiers = [{ kind: 'email', value: 'A@example.com' }, { kind: 'phone' }, { value: 'x' }, null];
  expect(mapPerson(openAdminApi.people.own!.person, { id: 'p', displayName: null, identifiers })).toEqual({
    externalId: 'p',
    displayName: null,
    identifiers: [{ kind: 'email', value: 'A@example.com' }],
  });
});
