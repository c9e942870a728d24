import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient, redescribe } from '../../../electron/core/backends/testing/open-client.ts';
import type { VendorAnswer, VendorBehaviour } from './validating-server.ts';
import { findVendor, openVendorTest, outcomes, type VendorTest } from './vendor-test.ts';

const description = findVendor('sunco.yaml', 'Sunshine Conversations');

interface User {
  id: string;
  externalId: string;
  identities: string[];
  profileEmail: string;
}

interface Conversation {
  id: string;
  user: string;
  isDefault: boolean;
  messages: number;
}

const hex = (number: number): string => number.toString(16).padStart(24, '0');
const at = (index: number): string => new Date(Date.parse('2026-03-02T08:00:00Z') + index * 1000).toISOString();
const refuse = (status: number, code: string): VendorAnswer => ({ status, json: { errors: [{ code, title: code }] } });
const messagesPage = 100;

interface Query {
  page?: { after?: string; before?: string; size?: string };
  filter?: Record<string, string>;
}

function app(users: User[], conversations: Conversation[]): VendorBehaviour {
  const describeUser = (user: User) => ({
    id: user.id,
    externalId: user.externalId,
    signedUpAt: at(0),
    profile: { givenName: user.externalId, email: user.profileEmail },
    metadata: {},
    identities: user.identities.map((value) => ({ type: 'email', value })),
  });
  const describeConversation = ({ id, isDefault }: Conversation) => ({
    id,
    type: 'personal',
    isDefault,
    metadata: null,
    lastUpdatedAt: at(9),
    createdAt: at(0),
  });
  const findUser = (name: string | undefined) => users.find(({ id, externalId }) => id === name || externalId === name);
  const findConversation = (id: string | undefined) => conversations.find((one) => one.id === id);
  return {
    'GET /v2/apps/{appId}': ({ path }) => ({
      status: 200,
      json: { app: { id: path['appId'], displayName: 'Muster', metadata: {}, settings: {} } },
    }),
    'GET /v2/apps/{appId}/users': ({ query }) => {
      const wanted = (query as Query).filter?.['identities.email'];
      return {
        status: 200,
        json: { users: users.filter(({ identities }) => identities.includes(wanted ?? '')).map(describeUser) },
      };
    },
    'GET /v2/apps/{appId}/users/{userIdOrExternalId}': ({ path }) => {
      const found = findUser(path['userIdOrExternalId']);
      return found ? { status: 200, json: { user: describeUser(found) } } : refuse(404, 'user_not_found');
    },
    'DELETE /v2/apps/{appId}/users/{userIdOrExternalId}': ({ path }) => {
      const found = findUser(path['userIdOrExternalId']);
      if (!found) return refuse(404, 'user_not_found');
      users.splice(users.indexOf(found), 1);
      for (const one of conversations.filter(({ user }) => user === found.id))
        conversations.splice(conversations.indexOf(one), 1);
      return { status: 200, json: {} };
    },
    'GET /v2/apps/{appId}/conversations': ({ query }) => {
      const { page = {}, filter = {} } = query as Query;
      if (!findUser(filter['userId'])) return refuse(404, 'user_not_found');
      const mine = conversations.filter(({ user }) => user === filter['userId']);
      const from = page.after === undefined ? 0 : mine.findIndex(({ id }) => id === page.after) + 1;
      const size = Number(page.size ?? 25);
      const rows = mine.slice(from, from + size);
      const meta = { hasMore: from + size < mine.length, ...(rows.length > 0 && { afterCursor: rows.at(-1)?.id }) };
      return { status: 200, json: { conversations: rows.map(describeConversation), meta, links: {} } };
    },
    'GET /v2/apps/{appId}/conversations/{conversationId}': ({ path }) => {
      const found = findConversation(path['conversationId']);
      return found
        ? { status: 200, json: { conversation: describeConversation(found) } }
        : refuse(404, 'conversation_not_found');
    },
    'DELETE /v2/apps/{appId}/conversations/{conversationId}': ({ path }) => {
      const found = findConversation(path['conversationId']);
      if (!found) return refuse(404, 'conversation_not_found');
      if (found.isDefault) return refuse(400, 'bad_request');
      conversations.splice(conversations.indexOf(found), 1);
      return { status: 200, json: {} };
    },
    'GET /v2/apps/{appId}/conversations/{conversationId}/messages': ({ path, query }) => {
      const found = findConversation(path['conversationId']);
      if (!found) return refuse(404, 'conversation_not_found');
      const all = Array.from({ length: found.messages }, (_, index) => ({
        id: hex(0xa00000 + index),
        received: at(index),
        author: index % 2 === 0 ? { type: 'user', userId: found.user } : { type: 'business', subtypes: ['bot'] },
        content: { type: 'text', text: `message ${index}` },
        source: { type: 'web' },
      }));
      const { before } = (query as Query).page ?? {};
      const end = before === undefined ? all.length : all.findIndex(({ id }) => id === before);
      const rows = all.slice(Math.max(0, end - messagesPage), end);
      const meta = { hasMore: end > messagesPage, ...(rows.length > 0 && { beforeCursor: rows[0]?.id }) };
      return { status: 200, json: { messages: rows, meta, links: {} } };
    },
    'DELETE /v2/apps/{appId}/conversations/{conversationId}/messages': ({ path }) => {
      const found = findConversation(path['conversationId']);
      if (!found) return refuse(404, 'conversation_not_found');
      found.messages = 0;
      return { status: 200, json: {} };
    },
  };
}

describe.skipIf(!description)('the sunshine-conversations connector against the vendor’s own description', () => {
  const [ana, bob] = [hex(1), hex(2)];
  const users: User[] = [
    { id: ana, externalId: 'K1', identities: ['ana@example.com'], profileEmail: 'ana@example.com' },
    { id: bob, externalId: 'K2', identities: [], profileEmail: 'bob@example.com' },
  ];
  const conversations: Conversation[] = [
    { id: hex(10), user: ana, isDefault: true, messages: 250 },
    { id: hex(11), user: ana, isDefault: false, messages: 2 },
    ...Array.from({ length: 130 }, (_, index) => ({
      id: hex(100 + index),
      user: bob,
      isDefault: index === 0,
      messages: 1,
    })),
  ];
  const credentials = { appId: hex(5), keyId: 'key', keySecret: 'secret', users: `${ana}\n${bob}\n${hex(77)}` };
  let vendor: VendorTest;

  beforeAll(async () => {
    vendor = await openVendorTest(description, app(users, conversations), {
      connector: 'sunshine-conversations',
      credentials,
      scheme: 'basic',
    });
  });
  afterAll(() => vendor?.dispose());

  it('reads the conversations of the users who were named, over several pages', async () => {
    expect(await vendor.sync()).toMatchObject({ conversations: 132, messages: 252 + 130, unread: 0 });
    expect(await vendor.sync()).toMatchObject({ conversations: 0, messages: 0 });
  }, 120_000);

  it('puts messages in order although the newest page comes first', async () => {
    await vendor.live(async (system) => {
      const read = await system.readConversation(`${ana}:${hex(10)}`);
      expect(read?.messages.map(({ text }) => text)).toEqual(
        Array.from({ length: 250 }, (_, index) => `message ${index}`),
      );
      expect(read?.messages.slice(0, 2).map(({ role }) => role)).toEqual(['person', 'bot']);
    });
  });

  it('finds a user by an identity, by the external id and by the user id, and not by the profile alone', async () => {
    await vendor.live(async (system) => {
      const found = { people: [{ externalId: ana }] };
      expect(await system.findPeople({ kind: 'email', value: 'ANA@example.com' })).toMatchObject(found);
      expect(await system.findPeople({ kind: 'customerNumber', value: 'K1' })).toMatchObject(found);
      expect(await system.findPeople({ kind: 'user', value: ana })).toMatchObject(found);
      expect(await system.findPeople({ kind: 'customerNumber', value: 'K9' })).toMatchObject({
        people: [],
        inexact: 0,
      });
      expect(await system.findPeople({ kind: 'email', value: 'bob@example.com' })).toMatchObject({ people: [] });
      expect((await system.listConversationsOf(bob))?.conversations).toHaveLength(130);
      expect((await system.listConversationsOf(hex(77)))?.conversations).toEqual([]);
    });
  });

  it('would be refused the default conversation, which is why it empties conversations', async () => {
    const connector = redescribe('sunshine-conversations', ({ erasure }) => {
      for (const { kind, request } of erasure?.resources ?? []) {
        if (kind === 'conversations') request.path = request.path.replace('/messages', '');
      }
    });
    const deletion = openClient(vendor.server, { connector, credentials }).deleteResource('conversations', [
      `${ana}:${hex(10)}`,
    ]);
    expect(await outcomes(deletion)).toEqual(['refused backend.unexpectedAnswer']);
  });

  it('erases what was said and then the person, and reads back', async () => {
    const ids = [hex(10), hex(11)].map((id) => `${ana}:${id}`);
    await vendor.live(async (system) => {
      expect(await outcomes(system.deleteResource('conversations', ids))).toEqual(['deleted', 'deleted']);
      for (const id of ids) expect(await system.isStillThere('conversations', id)).toBe(false);
      expect(await system.isStillThere('conversations', `${bob}:${hex(100)}`)).toBe(true);
      expect(await outcomes(system.deleteResource('people', [ana]))).toEqual(['deleted']);
      expect(await system.isStillThere('people', ana)).toBe(false);
      expect(await system.isStillThere('people', bob)).toBe(true);
      expect((await system.listConversationsOf(ana))?.conversations).toEqual([]);
    });
    await vendor.sync();
    expect(await vendor.stored()).toEqual([130, 130]);
  }, 120_000);

  it('asked nothing that the vendor does not describe, and understood nothing but what he describes', () => {
    expect(vendor.server.violations).toEqual([]);
  });
});
