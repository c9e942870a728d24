import { afterEach, describe, expect, it } from 'vitest';
import { describeSystem } from '../testing/bare-description.ts';
import { openClient, outcomesOf } from '../testing/open-client.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import type { Connector } from './description.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

interface Row {
  id: string;
  session: string;
}

/** What the system knows is `knows`; every other filter it drops without a word, and means everything by it. */
async function start(knows: { list: string[]; delete: string[] }, rows: Row[]) {
  server = await startScriptedServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const known = request.method === 'DELETE' ? knows.delete : knows.list;
    const filters = [...url.searchParams].filter(([name]) => known.includes(name));
    const matching = rows.filter((row) => filters.every(([, value]) => row.session === value));
    if (request.method === 'DELETE') for (const row of matching) rows.splice(rows.indexOf(row), 1);
    sendJson(response, request.method === 'DELETE' ? { affected: matching.length } : matching);
  });
  return server;
}

const list = { request: { path: '/messages' }, rows: '', pagination: { style: 'none' } };
const deletingBy = (parameter: string): Connector =>
  describeSystem({
    capabilities: ['conversations.delete', 'conversations.readBack'],
    conversations: { list },
    erasure: {
      resources: [
        {
          kind: 'conversations',
          request: {
            method: 'DELETE',
            path: '/messages',
            filter: { parameter, proof: list, id: 'session', affected: 'affected' },
          },
          success: [200],
          notFound: 'unclear',
          removes: 'hard',
          readBack: [
            {
              by: 'rows',
              list: { ...list, request: { path: '/messages', query: { session: '{id}' } } },
              id: 'session',
            },
          ],
        },
      ],
    },
  });

const threeRows = (): Row[] => [
  { id: '1', session: 'ana' },
  { id: '2', session: 'bob' },
  { id: '3', session: 'ana' },
];

describe('a deletion by a filter', () => {
  it('removes what the filter was shown to list and nothing else, and is read back', async () => {
    const rows = threeRows();
    await start({ list: ['session'], delete: ['session'] }, rows);
    const client = openClient(server!, { connector: deletingBy('session') });
    expect(await outcomesOf(client.deleteResource('conversations', ['ana']))).toEqual(['ana deleted']);
    expect(rows).toEqual([{ id: '2', session: 'bob' }]);
    expect(await client.findStillThere('conversations', ['ana', 'bob'])).toEqual(new Set(['bob']));
    expect(await outcomesOf(client.deleteResource('conversations', ['ana']))).toEqual(['ana alreadyGone']);
  });

  it('whose name is misspelt deletes nobody', async () => {
    const rows = threeRows();
    await start({ list: ['session'], delete: ['session'] }, rows);
    const client = openClient(server!, { connector: deletingBy('sesion') });
    expect(await outcomesOf(client.deleteResource('conversations', ['ana', 'bob']))).toEqual([
      'ana refused backend.filterIgnored',
      'bob refused backend.filterIgnored',
    ]);
    expect(rows).toHaveLength(3);
    expect(server?.requests.map(({ method }) => method)).not.toContain('DELETE');
  });

  it('that only the list knows is stopped after the first that deleted too much, and says so', async () => {
    const rows = threeRows();
    await start({ list: ['session'], delete: [] }, rows);
    const client = openClient(server!, { connector: deletingBy('session') });
    rows.push({ id: '4', session: 'cleo' });
    expect(await outcomesOf(client.deleteResource('conversations', ['ana', 'bob', 'cleo']))).toEqual([
      'ana unknown backend.filterIgnored',
      'bob refused backend.filterIgnored',
      'cleo refused backend.filterIgnored',
    ]);
    expect(server?.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it.each(['', ' ', ' ana', 'a\u0000b'])('is not sent for %j', async (id) => {
    const rows = threeRows();
    await start({ list: ['session'], delete: ['session'] }, rows);
    const client = openClient(server!, { connector: deletingBy('session') });
    expect(await outcomesOf(client.deleteResource('conversations', [id]))).toEqual([
      `${id} refused backend.idUnusable`,
    ]);
    expect(server?.requests).toHaveLength(0);
  });
});

describe('reading back by a list', () => {
  it('does not take a row that names nothing for proof of anything', async () => {
    await start({ list: [], delete: [] }, [{ id: '1' } as Row]);
    const client = openClient(server!, { connector: deletingBy('session') });
    await expect(client.isStillThere('conversations', 'ana')).rejects.toMatchObject({
      code: 'backend.cannotTell',
      details: { field: 'session' },
    });
  });
});
