import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient, redescribe } from '../../../electron/core/backends/testing/open-client.ts';
import type { VendorAnswer, VendorBehaviour } from './validating-server.ts';
import { findVendor, openVendorTest, outcomes, type VendorTest } from './vendor-test.ts';

const description = findVendor('intercom216.yaml', 'Intercom');

interface Contact {
  id: string;
  external_id: string;
  email: string;
  phone: string | null;
  name: string;
}

interface Conversation {
  id: string;
  contact: string;
  parts: number;
}

interface Workspace {
  contacts: Contact[];
  conversations: Conversation[];
  /** Whether the token may delete reporting data as well. */
  mayDeleteMetrics: boolean;
}

const at = Math.floor(Date.parse('2026-03-02T08:00:00Z') / 1000);
const partsAtMost = 500;
const refuse = (status: number, code: string): VendorAnswer => ({
  status,
  json: { type: 'error.list', request_id: null, errors: [{ code, message: code }] },
});
const notFound = refuse(404, 'not_found');

function pageOf<Item>(
  items: Item[],
  { per_page: perPage, starting_after: after }: { per_page?: unknown; starting_after?: unknown },
) {
  const [from, size] = [Number(after ?? 0), Number(perPage ?? 20)];
  const isLast = from + size >= items.length;
  const pages = {
    type: 'pages',
    page: from / size + 1,
    next: isLast ? null : { per_page: size, starting_after: String(from + size) },
    per_page: size,
    total_pages: Math.ceil(items.length / size),
  };
  return { items: items.slice(from, from + size), pages, total_count: items.length };
}

function intercom(workspace: Workspace): VendorBehaviour {
  const listed = ({ id, contact }: Conversation) => ({
    type: 'conversation',
    id,
    created_at: at,
    updated_at: at + 60,
    source: {
      type: 'conversation',
      id: `source-${id}`,
      delivered_as: 'customer_initiated',
      subject: '',
      body: `opening of ${id}`,
      author: { type: 'user', id: contact, name: 'x', email: 'x@example.com' },
      attachments: [],
      url: null,
      redacted: false,
    },
    contacts: {
      type: 'contact.list',
      contacts: [
        {
          type: 'contact',
          id: contact,
          external_id: workspace.contacts.find(({ id: one }) => one === contact)?.external_id ?? null,
        },
      ],
    },
  });
  const whole = (conversation: Conversation) => ({
    ...listed(conversation),
    conversation_parts: {
      type: 'conversation_part.list',
      conversation_parts: Array.from({ length: conversation.parts }, (_, index) => ({
        type: 'conversation_part',
        id: `${conversation.id}-${index}`,
        part_type: index % 3 === 2 ? 'assignment' : 'comment',
        body: index % 3 === 2 ? null : `part ${index}`,
        created_at: at + index,
        updated_at: at + index,
        author: { type: index % 2 === 0 ? 'bot' : 'user', id: 'a', name: 'x', email: 'x@example.com' },
        attachments: [],
        redacted: false,
      })).slice(-partsAtMost),
      total_count: conversation.parts,
    },
  });
  const contactOf = (contact: Contact) => ({
    type: 'contact',
    role: 'user',
    created_at: at,
    updated_at: at,
    ...contact,
  });
  const gone = (items: { id: string }[], id: string | undefined): boolean => {
    const index = items.findIndex((one) => one.id === id);
    if (index >= 0) items.splice(index, 1);
    return index >= 0;
  };
  const search = (body: unknown) =>
    body as { query: { field: string; operator: string; value: string }; pagination: object };
  return {
    'GET /me': () => ({
      status: 200,
      json: {
        type: 'admin',
        id: '1',
        name: 'x',
        email: 'x@example.com',
        app: { type: 'app', id_code: 'ws', name: 'Muster' },
      },
    }),
    'GET /conversations': ({ query }) => {
      const { items, ...rest } = pageOf(workspace.conversations, query);
      return { status: 200, json: { type: 'conversation.list', conversations: items.map(listed), ...rest } };
    },
    'GET /conversations/{conversation_id}': ({ path }) => {
      const found = workspace.conversations.find(({ id }) => id === path['conversation_id']);
      return found ? { status: 200, json: whole(found) } : notFound;
    },
    'POST /conversations/search': ({ body }) => {
      const { query, pagination } = search(body);
      const { items, ...rest } = pageOf(
        workspace.conversations.filter(({ contact }) => contact === query.value),
        pagination,
      );
      return { status: 200, json: { type: 'conversation.list', conversations: items.map(listed), ...rest } };
    },
    'POST /contacts/search': ({ body }) => {
      const { query, pagination } = search(body);
      const matching = workspace.contacts.filter((one) => one[query.field as keyof Contact] === query.value);
      const { items, ...rest } = pageOf(matching, pagination);
      return { status: 200, json: { type: 'list', data: items.map(contactOf), ...rest } };
    },
    'GET /contacts/{contact_id}': ({ path }) => {
      const found = workspace.contacts.find(({ id }) => id === path['contact_id']);
      return found ? { status: 200, json: contactOf(found) } : notFound;
    },
    'DELETE /conversations/{conversation_id}': ({ path, query }) => {
      if (query['retain_metrics'] === 'false' && !workspace.mayDeleteMetrics) return refuse(403, 'forbidden');
      const id = path['conversation_id'];
      return gone(workspace.conversations, id)
        ? { status: 200, json: { id, object: 'conversation', deleted: true } }
        : notFound;
    },
    'DELETE /contacts/{contact_id}': ({ path }) => {
      const id = path['contact_id'];
      return gone(workspace.contacts, id)
        ? { status: 200, json: { type: 'contact', id, external_id: null, deleted: true } }
        : notFound;
    },
  };
}

describe.skipIf(!description)('the intercom connector against the vendor’s own description', () => {
  const contact = (id: string, number: string, email: string): Contact => ({
    id,
    external_id: number,
    email,
    phone: null,
    name: id,
  });
  const workspace: Workspace = {
    contacts: [contact('c-ana', 'K1', 'ana@example.com'), contact('c-bob', 'K2', 'bob@example.com')],
    conversations: [
      { id: '1', contact: 'c-ana', parts: 3 },
      { id: '2', contact: 'c-ana', parts: 620 },
      ...Array.from({ length: 320 }, (_, index) => ({ id: String(100 + index), contact: 'c-bob', parts: 1 })),
    ],
    mayDeleteMetrics: false,
  };
  let vendor: VendorTest;

  beforeAll(async () => {
    vendor = await openVendorTest(description, intercom(workspace), {
      connector: 'intercom',
      credentials: { token: 'token' },
      scheme: 'bearer',
    });
  });
  afterAll(() => vendor?.dispose());

  it('reads all conversations over several pages, and nothing the second time', async () => {
    // Of 3 parts one says nothing, of the newest 500 of 620 every third; each conversation has its opening besides.
    expect(await vendor.sync()).toMatchObject({ conversations: 322, messages: 3 + 335 + 2 * 320, unread: 0 });
    expect(await vendor.sync()).toMatchObject({ conversations: 0, messages: 0 });
  }, 120_000);

  it('gives what the vendor gives of a long conversation, and says that older parts are missing', async () => {
    await vendor.live(async (system) => {
      const read = await system.readConversation('2');
      expect(read?.isComplete).toBe(true);
      expect(read?.messages[0]).toMatchObject({ role: 'person', text: 'opening of 2', at: at * 1000 });
      expect(read?.messages[1]).toMatchObject({ role: 'bot', text: 'part 120' });
      expect(system.facts.limits.map(({ en }) => en)).toContainEqual(expect.stringMatching(/500 newest parts/));
    });
  });

  it('finds a contact by e-mail address and number, with the conversations and nobody else’s', async () => {
    await vendor.live(async (system) => {
      const ana = { people: [{ externalId: 'c-ana' }], inexact: 0, isComplete: true };
      expect(await system.findPeople({ kind: 'email', value: 'ANA@example.com' })).toMatchObject(ana);
      expect(await system.findPeople({ kind: 'customerNumber', value: 'K1' })).toMatchObject(ana);
      expect(await system.findPeople({ kind: 'customerNumber', value: 'k1' })).toMatchObject({ people: [] });
      const listed = await system.listConversationsOf('c-ana');
      expect(listed?.conversations.map(({ externalId }) => externalId)).toEqual(['1', '2']);
      expect((await system.listConversationsOf('c-bob'))?.conversations).toHaveLength(320);
    });
  });

  it('deletes nothing with a token that would leave reporting data behind', async () => {
    await vendor.live(async (system) => {
      expect(await outcomes(system.deleteResource('conversations', ['1']))).toEqual(['refused backend.forbidden']);
      expect(await system.isStillThere('conversations', '1')).toBe(true);
      expect(system.facts.erasure[0]?.needs?.en).toContain('delete_conversations_and_metrics');
    });
  });

  it('erases conversations and then the person, and reads back', async () => {
    workspace.mayDeleteMetrics = true;
    await vendor.live(async (system) => {
      expect(await outcomes(system.deleteResource('conversations', ['1', '2']))).toEqual(['deleted', 'deleted']);
      for (const id of ['1', '2']) expect(await system.isStillThere('conversations', id)).toBe(false);
      expect(await outcomes(system.deleteResource('people', ['c-ana']))).toEqual(['deleted']);
      expect(await system.isStillThere('people', 'c-ana')).toBe(false);
      expect(await system.findPeople({ kind: 'email', value: 'ana@example.com' })).toMatchObject({ people: [] });
      expect(await outcomes(system.deleteResource('people', ['c-ana']))).toEqual(['alreadyGone']);
    });
    await vendor.sync();
    expect(await vendor.stored()).toEqual([320, 640]);
  }, 120_000);

  it('is refused without the version of the interface', async () => {
    const connector = redescribe('intercom', (copy) => {
      copy.headers = [{ name: 'Intercom-Version', value: '9.9' }];
    });
    const before = vendor.server.violations.length;
    await expect(openClient(vendor.server, { connector, credentials: { token: 't' } }).probe()).rejects.toMatchObject({
      code: 'backend.unexpectedAnswer',
    });
    vendor.server.violations.splice(before);
  });

  it('asked nothing that the vendor does not describe, and understood nothing but what he describes', () => {
    // That a contact is not there, and that a token may not do something, he leaves to his pages.
    const undescribed = /no answer (403|404)/;
    expect(vendor.server.violations.filter((line) => !undescribed.test(line))).toEqual([]);
  });
});
