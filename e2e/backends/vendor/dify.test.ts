import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VendorBehaviour } from './validating-server.ts';
import { findVendor, openVendorTest, outcomes, type VendorTest } from './vendor-test.ts';

const description = findVendor('dify.json', 'Dify');

interface Conversation {
  id: string;
  user: string;
  messages: number;
}

const at = Math.floor(Date.parse('2026-03-02T08:00:00Z') / 1000);
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A Dify app. `conversations` is its state; one that ignores the user gives everybody's to everybody. */
function difyApp(conversations: Conversation[], options: { ignoresUser: boolean }): VendorBehaviour {
  const mine = (user: unknown) => conversations.filter((one) => options.ignoresUser || one.user === user);
  const notFound = { status: 404, json: { status: 404, code: 'not_found', message: 'Conversation Not Exists.' } };
  return {
    'GET /info': () => ({
      status: 200,
      json: { name: 'Help', description: '', tags: [], mode: 'chat', author_name: 'Muster' },
    }),
    'GET /conversations': ({ query }) => {
      const limit = Number(query['limit']);
      const all = mine(query['user']);
      const from = query['last_id'] === undefined ? 0 : all.findIndex(({ id }) => id === query['last_id']) + 1;
      const data = all.slice(from, from + limit).map(({ id }) => ({
        id,
        name: 'x',
        inputs: {},
        status: 'normal',
        introduction: '',
        created_at: at,
        updated_at: at + 60,
      }));
      return { status: 200, json: { limit, has_more: from + limit < all.length, data } };
    },
    'GET /messages': ({ query }) => {
      const found = mine(query['user']).find(({ id }) => id === query['conversation_id']);
      if (!found) return notFound;
      const limit = Number(query['limit']);
      const all = Array.from({ length: found.messages }, (_, index) => ({
        id: uuid(1_000_000 + index),
        conversation_id: found.id,
        inputs: {},
        query: `question ${index}`,
        answer: `answer ${index}`,
        message_files: [],
        feedback: null,
        retriever_resources: [],
        created_at: at + index,
      }));
      // The newest page first, rows within it oldest first.
      const end = query['first_id'] === undefined ? all.length : all.findIndex(({ id }) => id === query['first_id']);
      const data = all.slice(Math.max(0, end - limit), end);
      return { status: 200, json: { limit, has_more: end - limit > 0, data } };
    },
    'DELETE /conversations/{conversation_id}': ({ path, body }) => {
      const index = conversations.findIndex(
        ({ id, user }) => id === path['conversation_id'] && user === (body as { user?: string }).user,
      );
      if (index < 0) return notFound;
      conversations.splice(index, 1);
      return { status: 204 };
    },
  };
}

describe.skipIf(!description)('the dify connector against the vendor’s own description', () => {
  const conversations: Conversation[] = [
    { id: uuid(1), user: 'ana', messages: 230 },
    { id: uuid(2), user: 'ana', messages: 1 },
    ...Array.from({ length: 120 }, (_, index) => ({ id: uuid(10 + index), user: 'bob', messages: 1 })),
    { id: uuid(999), user: 'cleo', messages: 1 },
  ];
  const options = { ignoresUser: false };
  let vendor: VendorTest;

  beforeAll(async () => {
    vendor = await openVendorTest(description, difyApp(conversations, options), {
      connector: 'dify',
      credentials: { apiKey: 'app-key', users: 'ana\nbob\nnobody' },
      scheme: 'bearer',
    });
  });
  afterAll(() => vendor?.dispose());

  it('reads the conversations of the people who were named, over several pages', async () => {
    expect(await vendor.sync()).toMatchObject({ conversations: 122, messages: 2 * (231 + 120), unread: 0 });
    expect((await vendor.test.call('backends.bots')).bots).toMatchObject([{ name: 'Help' }]);
    expect(await vendor.sync()).toMatchObject({ conversations: 0, messages: 0 });
  });

  it('makes a question and an answer of each row, in the order they were said in', async () => {
    await vendor.live(async (system) => {
      const read = await system.readConversation(`ana:${uuid(1)}`);
      expect(read?.messages).toHaveLength(460);
      expect(read?.messages.slice(0, 3).map(({ role, text }) => [role, text])).toEqual([
        ['person', 'question 0'],
        ['bot', 'answer 0'],
        ['person', 'question 1'],
      ]);
      expect(read?.messages.at(-1)?.text).toBe('answer 229');
    });
  });

  it('finds somebody by exactly the user id, also one who was not named', async () => {
    await vendor.live(async (system) => {
      expect(await system.findPeople({ kind: 'user', value: 'cleo' })).toMatchObject({
        people: [{ externalId: 'cleo' }],
      });
      expect(await system.findPeople({ kind: 'user', value: 'Cleo' })).toMatchObject({ people: [] });
      expect(await system.findPeople({ kind: 'email', value: 'cleo@example.com' })).toBeNull();
      const listed = await system.listConversationsOf('bob');
      expect(listed?.conversations).toHaveLength(120);
    });
  });

  it('erases one conversation, reads back, and tells what was gone before', async () => {
    const id = `ana:${uuid(2)}`;
    await vendor.live(async (system) => {
      expect(await system.isStillThere('conversations', id)).toBe(true);
      expect(await outcomes(system.deleteResource('conversations', [id]))).toEqual(['deleted']);
      expect(await system.isStillThere('conversations', id)).toBe(false);
      expect(await system.readConversation(id)).toBeNull();
      expect(await outcomes(system.deleteResource('conversations', [id]))).toEqual(['alreadyGone']);
      expect(system.facts.erasure[0]).toMatchObject({ removes: 'soft' });
    });
    await vendor.sync();
    expect(await vendor.stored()).toEqual([121, 700]);
  });

  it('believes nothing of a system that gives everybody’s conversations to everybody', async () => {
    options.ignoresUser = true;
    await vendor.live(async (system) => {
      await expect(system.listConversationsOf('ana')).rejects.toMatchObject({ code: 'backend.filterIgnored' });
      await expect(system.findPeople({ kind: 'user', value: 'ana' })).rejects.toMatchObject({
        code: 'backend.filterIgnored',
      });
    });
    options.ignoresUser = false;
  });

  it('asked nothing that the vendor does not describe, and understood nothing but what he describes', () => {
    expect(vendor.server.violations).toEqual([]);
  });
});
