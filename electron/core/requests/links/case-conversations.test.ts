import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestConversations, type IncomingPerson } from '../../transcripts/index.ts';
import { testBots } from '../../transcripts/testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../../transcripts/testing/open-test-content.ts';
import { listCaseConversations, listCaseScope, listMissingConversations } from './case-conversations.ts';

const shop = '0190a000-0000-7000-8000-000000000001';
const service = '0190a000-0000-7000-8000-000000000002';

let content: TestContent;
beforeEach(async () => {
  content = await openTestContent();
  const requests = [['case'], ['other case']];
  const insert = `INSERT INTO request_person (request_id, name, address, email, phone, note, text)
    VALUES (?, '', '', '', '', '', '')`;
  await content.writer.write([{ sql: insert, rows: requests }]);
  await store(shop, 'ana', ['a1', 'a2', 'a3']);
  await store(shop, 'bo', ['b1']);
  await store(service, 'ana', ['a1']);
});
afterEach(() => content.close());

function store(backendId: string, personId: string, conversations: string[]) {
  const person: IncomingPerson = { externalId: personId, displayName: null, identifiers: [] };
  const incoming = conversations.map((externalId, index) => ({
    externalId,
    botId: testBots[0]!,
    person,
    startedAt: index,
    revision: null,
    messages: [],
  }));
  return ingestConversations(content.writer, backendId, incoming, '');
}

let links = 0;
function link(
  target: 'person' | 'conversation',
  externalId: string,
  decision: 'open' | 'accepted' | 'rejected',
  { backendId = shop, requestId = 'case', notStored = [] as string[] } = {},
) {
  const sql = `INSERT INTO request_link (id, request_id, backend_id, target, external_id, proposal, confidence, found_at,
    decision) VALUES (?, ?, ?, ?, ?, ?, 1, 0, ?)`;
  const row = [`l${++links}`, requestId, backendId, target, externalId, JSON.stringify({ notStored }), decision];
  return content.writer.write([{ sql, rows: [row] }]);
}

const listed = async (requestId = 'case') =>
  (await listCaseConversations(content.reader, requestId)).map(
    ({ backendId, externalId }) => `${backendId === shop ? 'shop' : 'service'} ${externalId}`,
  );

describe('the conversations of a case', () => {
  it('are those that were accepted, and those of accepted people, each once', async () => {
    await link('person', 'ana', 'accepted');
    await link('conversation', 'a2', 'accepted');
    await link('conversation', 'a3', 'open');
    await link('conversation', 'b1', 'accepted');
    expect((await listed()).toSorted()).toEqual(['shop a1', 'shop a2', 'shop a3', 'shop b1']);
  });

  it('are never guessed: what is open or rejected belongs to none', async () => {
    await link('person', 'ana', 'open');
    await link('person', 'bo', 'rejected');
    await link('conversation', 'a1', 'open');
    expect(await listed()).toEqual([]);
    await link('conversation', 'b1', 'accepted');
    expect(await listed()).toEqual(['shop b1']);
  });

  it('are not those rejected by themselves, of an accepted person either', async () => {
    await link('person', 'ana', 'accepted');
    await link('conversation', 'a1', 'rejected');
    await link('conversation', 'a1', 'accepted', { backendId: service });
    expect(await listed()).toEqual(['service a1', 'shop a2', 'shop a3']);
  });

  it('are decided for each case by itself', async () => {
    await link('person', 'ana', 'accepted');
    await link('conversation', 'b1', 'accepted', { requestId: 'other case' });
    await link('conversation', 'a1', 'rejected', { requestId: 'other case' });
    expect(await listed()).toEqual(['shop a1', 'shop a2', 'shop a3']);
    expect(await listed('other case')).toEqual(['shop b1']);
  });

  it('grow with what an accepted person says later', async () => {
    await link('person', 'ana', 'accepted');
    await store(shop, 'ana', ['a4']);
    expect(await listed()).toContain('shop a4');
  });

  it('are not those that were left out, which are listed with the reason', async () => {
    await link('person', 'ana', 'accepted');
    const exclude = `INSERT INTO request_excluded SELECT 'case', key, 'of the mother', 'u', 0 FROM conversation
      WHERE external_id = 'a2'`;
    await content.writer.write([{ sql: exclude, rows: [[]] }]);
    expect(await listed()).toEqual(['shop a1', 'shop a3']);
    const scope = await listCaseScope(content.reader, 'case');
    expect(scope.filter(({ isIncluded }) => !isIncluded)).toMatchObject([{ externalId: 'a2', why: 'of the mother' }]);
    expect(scope).toHaveLength(3);
  });

  it('that only the chatbot system holds are missing until they are stored', async () => {
    await link('person', 'ana', 'accepted', { notStored: ['a4', 'a5', 'a1'] });
    await link('person', 'bo', 'open', { notStored: ['b2'] });
    await link('conversation', 'x1', 'accepted', { backendId: service });
    await link('conversation', 'a5', 'rejected');
    const missing = async () =>
      (await listMissingConversations(content.reader, 'case')).map(({ externalId }) => externalId);
    expect(await missing()).toEqual(['a4', 'x1']);
    await store(shop, 'ana', ['a4']);
    expect(await missing()).toEqual(['x1']);
  });
});
