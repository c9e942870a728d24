import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient, redescribe } from '../../../electron/core/backends/testing/open-client.ts';
import type { VendorBehaviour } from './validating-server.ts';
import { findVendor, openVendorTest, type VendorTest } from './vendor-test.ts';

const description = findVendor('typebot.json', 'Typebot');

interface Result {
  id: string;
  bot: string;
  at: string;
  variables: Record<string, string>;
}

const recent = '2026-11-20T08:00:00.000Z';
const old = '2024-05-01T08:00:00.000Z';

function describeResult({ id, bot, at, variables }: Result) {
  return {
    id,
    createdAt: at,
    typebotId: bot,
    variables: Object.entries(variables).map(([name, value]) => ({ id: name, name, value })),
    isCompleted: true,
    hasStarted: true,
    isArchived: false,
    lastChatSessionId: null,
    answers: [{ blockId: 'b', content: 'an answer' }],
  };
}

function typebots(results: Result[]): VendorBehaviour {
  const find = (path: Record<string, string>) =>
    results.find(({ id, bot }) => id === path['resultId'] && bot === path['typebotId']);
  return {
    'GET /v1/workspaces': () => ({
      status: 200,
      json: { workspaces: [{ id: 'w', name: 'W', icon: null, plan: 'PRO' }] },
    }),
    'GET /v1/typebots': () => ({
      status: 200,
      json: {
        typebots: ['shop', 'survey'].map((id) => ({
          id,
          name: id,
          icon: null,
          spaceId: null,
          createdAt: old,
          accessRight: 'read',
        })),
      },
    }),
    'GET /v1/typebots/{typebotId}/results': ({ path, query }) => {
      const mine = results.filter(
        ({ bot, at }) => bot === path['typebotId'] && (query['timeFilter'] === 'allTime' || at === recent),
      );
      const [from, limit] = [Number(query['cursor'] ?? 0), Number(query['limit'] ?? 50)];
      const isLast = from + limit >= mine.length;
      const page = mine.slice(from, from + limit).map(describeResult);
      return { status: 200, json: { results: page, nextCursor: isLast ? null : from + limit } };
    },
    'GET /v1/typebots/{typebotId}/results/{resultId}': ({ path }) => {
      const found = find(path);
      return found ? { status: 200, json: { result: describeResult(found) } } : { status: 404 };
    },
    'GET /v1/typebots/{typebotId}/results/{resultId}/transcript': ({ path }) => {
      const transcript = [
        { role: 'bot', type: 'text', text: 'What is your e-mail address?' },
        { role: 'user', type: 'text', text: find(path)?.variables['Email'] ?? 'none' },
        { role: 'bot', type: 'image', image: 'https://example.com/thanks.png' },
      ];
      return find(path) ? { status: 200, json: { transcript } } : { status: 404 };
    },
  };
}

describe.skipIf(!description)('the typebot connector against the vendor’s own description', () => {
  const results: Result[] = [
    { id: 'r-ana', bot: 'shop', at: recent, variables: { Email: 'Ana@example.com' } },
    { id: 'r-old', bot: 'shop', at: old, variables: { Email: 'ana@example.com' } },
    ...Array.from({ length: 620 }, (_, index) => ({ id: `r-${index}`, bot: 'survey', at: recent, variables: {} })),
  ];
  const credentials = { token: 'token', workspaceId: 'w' };
  let vendor: VendorTest;

  beforeAll(async () => {
    vendor = await openVendorTest(description, typebots(results), {
      connector: 'typebot',
      credentials,
      scheme: 'bearer',
    });
  });
  afterAll(() => vendor?.dispose());

  it('reads the results of all bots over several pages, also old ones', async () => {
    expect(await vendor.sync()).toMatchObject({ conversations: 622, messages: 3 * 622, unread: 0 });
    expect(await vendor.sync()).toMatchObject({ conversations: 0, messages: 0 });
  }, 120_000);

  it('would miss everything older than a week without saying since when', async () => {
    const connector = redescribe('typebot', ({ conversations }) => {
      conversations.list.request.query = {};
    });
    const client = openClient(vendor.server, { connector, credentials });
    const seen: string[] = [];
    for await (const page of client.listConversations({ changedSince: null, withMessages: false })) {
      seen.push(...page.conversations.map(({ externalId }) => externalId));
    }
    expect(seen).toContain('shop:r-ana');
    expect(seen).not.toContain('shop:r-old');
  });

  it('shows messages in their order at the time the result began', async () => {
    await vendor.live(async (system) => {
      const read = await system.readConversation('shop:r-old');
      expect(read?.messages.map(({ role, text, at }) => [role, text, new Date(at).toISOString()])).toEqual([
        ['bot', 'What is your e-mail address?', old],
        ['person', 'ana@example.com', old],
        ['bot', 'https://example.com/thanks.png', old],
      ]);
      expect(await system.readConversation('survey:r-old')).toBeNull();
    });
  });

  it('finds people by reading everything and comparing what was collected', async () => {
    await vendor.live(async (system) => {
      const found = await system.findPeople({ kind: 'email', value: 'ANA@example.com' });
      expect(found?.people.map(({ externalId }) => externalId).toSorted()).toEqual(['r-ana', 'r-old']);
    });
  });

  it('deletes nothing: a lost body would delete everybody’s', async () => {
    await vendor.live(async (system) => {
      expect(system.facts.erasure).toEqual([]);
      await expect(system.deleteResource('conversations', ['shop:r-ana']).next()).rejects.toMatchObject({
        code: 'backend.notDeletable',
      });
    });
    expect(vendor.server.asked.filter((line) => !line.startsWith('GET '))).toEqual([]);
  });

  it('notices a result that is gone', async () => {
    results.splice(0, 1);
    await vendor.sync();
    expect((await vendor.stored())[0]).toBe(621);
  }, 120_000);

  it('asked nothing that the vendor does not describe, and understood nothing but what he describes', () => {
    expect(vendor.server.violations).toEqual([]);
  });
});
