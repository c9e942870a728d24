import { afterEach, describe, expect, it } from 'vitest';
import type { FaultProfile } from '../../../sample/faults.ts';
import { startTestServer, type TestServer } from '../../../sample/testing/start-test-server.ts';
import { findConnector } from '../connectors/index.ts';
import { openClient } from '../testing/open-client.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';

let server: TestServer | undefined;
let scripted: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  await scripted?.close();
  server = scripted = undefined;
});

async function start(faults?: FaultProfile): Promise<ReturnType<typeof openClient>> {
  server = await startTestServer(faults && { faults });
  return openClient(server);
}

const idsOf = (found: { people: { externalId: string }[] } | null) => found?.people.map(({ externalId }) => externalId);

describe('looking for a person', () => {
  it.each([
    ['email', 'JÖRG.MÜLLER@example.de', ['person-1']],
    ['email', 'jorg.muller@example.de', []],
    ['phone', '+49 30 23125-001', ['person-1', 'person-2']],
    ['customerNumber', 'K:1', ['person-2']],
    ['customer', 'K:1', ['person-2']],
    ['customerNumber', 'k:1', []],
  ])('by %s %s finds whom it belongs to', async (kind, value, expected) => {
    const client = await start();
    const found = await client.findPeople({ kind, value });
    expect(idsOf(found)).toEqual(expected);
    expect(found).toMatchObject({ inexact: 0, isComplete: true });
  });

  it('in a system that answers too much keeps those who were meant', async () => {
    const client = await start('inexact-search');
    const found = await client.findPeople({ kind: 'customerNumber', value: 'K:1' });
    expect(found).toMatchObject({ people: [{ externalId: 'person-2' }], inexact: 0 });
    const other = await client.findPeople({ kind: 'email', value: 'nobody@example.de' });
    expect(other).toMatchObject({ people: [], inexact: 1 });
  });

  it('by a kind the system cannot be asked by is no answer', async () => {
    const client = await start();
    expect(await client.findPeople({ kind: 'licencePlate', value: 'B-AB 123' })).toBeNull();
  });

  it.each(['', '  ', 'x'.repeat(1001), '\ud800'])('by %j asks for nobody', async (value) => {
    const client = await start();
    await expect(client.findPeople({ kind: 'email', value })).rejects.toMatchObject({
      code: 'backend.identifierUnusable',
    });
  });

  it('puts what was typed into one parameter, whatever is in it', async () => {
    scripted = await startScriptedServer((_request, response) => sendJson(response, { items: [], total: 0 }));
    const value = '{name}:{value}&identifier=email:x#?/../';
    await openClient(scripted).findPeople({ kind: 'session', value });
    const url = new URL(scripted.requests[0]?.url ?? '', 'http://x');
    expect([url.pathname, [...url.searchParams]]).toEqual(['/v1/people', [['identifier', `session:${value}`]]]);
  });

  it('in metadata asks for both spellings under each name, and merges what is told of one person', async () => {
    scripted = await startScriptedServer((_request, response) => {
      const { metadata = {}, offset = 0 } = JSON.parse(scripted?.bodies.at(-1) ?? '{}');
      const isFirst = offset === 0 && metadata.email === 'ana@example.com';
      const thread = (id: string, more: object) => ({
        thread_id: id,
        created_at: '2026-01-01T00:00:00Z',
        metadata: { user_id: 'u-ana', email: 'Ana@Example.com', ...more },
      });
      if (_request.url === '/threads/count') sendJson(response, metadata.email === 'ana@example.com' ? 2 : 0);
      else sendJson(response, isFirst ? [thread('a', {}), thread('b', { phone: '+49301' })] : []);
    });
    const client = openClient(scripted, { connector: findConnector('langgraph') });
    expect(await client.findPeople({ kind: 'email', value: 'Ana@example.com' })).toEqual({
      people: [
        {
          externalId: 'u-ana',
          displayName: null,
          identifiers: [
            { kind: 'user', value: 'u-ana' },
            { kind: 'email', value: 'Ana@Example.com' },
            { kind: 'phone', value: '+49301' },
          ],
        },
      ],
      inexact: 0,
      isComplete: true,
    });
    const asked = scripted.bodies.map((body) => JSON.parse(body).metadata);
    expect(asked).toContainEqual({ email: 'Ana@example.com' });
    expect(asked).toContainEqual({ email: 'ana@example.com' });
  });
});

describe('the conversations of one person', () => {
  it('are listed, and nobody else’s', async () => {
    const client = await start();
    const ofOne = await client.listConversationsOf('person-1');
    expect(ofOne?.conversations.map(({ externalId }) => externalId).toSorted()).toEqual(
      Array.from({ length: 20 }, (_, index) => `c-${String(index + 1).padStart(2, '0')}`),
    );
    expect(ofOne).toMatchObject({ inexact: 0, unusable: [], isComplete: true });
    expect(await client.listConversationsOf('person-1 ')).toMatchObject({ conversations: [], isComplete: true });
  });

  it.each(['', ' '])('are not asked for without a person (%j)', async (id) => {
    const client = await start();
    await expect(client.listConversationsOf(id)).rejects.toMatchObject({ code: 'backend.identifierUnusable' });
  });

  it('are compared again where a system ignores whose they are to be', async () => {
    const row = (id: string, personId: string | null) => ({
      id,
      personId,
      startedAt: '2026-01-01T00:00:00Z',
      changedAt: '2026-01-01T00:00:00Z',
      messageCount: 0,
    });
    scripted = await startScriptedServer((_request, response) => {
      const items = [row('c-1', 'p'), row('c-2', 'P'), row('c-3', null), { id: 'c-4', personId: 'p' }];
      sendJson(response, { items, total: 9, nextCursor: null });
    });
    const found = await openClient(scripted).listConversationsOf('p');
    expect(found).toMatchObject({ conversations: [{ externalId: 'c-1' }], inexact: 2, isComplete: false });
    expect(found?.unusable).toMatchObject([{ externalId: 'c-4' }]);
  });
});
