import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../shared/testing/hostile-strings/index.ts';
import { gather, openClient } from '../testing/open-client.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import { isSafeInBody, isSafeToDelete } from './address-id.ts';

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer((_request, response) => sendJson(response, { id: 'elsewhere' }, 200));
});
afterAll(() => server.close());

/** Ids as attackers choose them: pieces that lead elsewhere, put together at will. */
const pieces = ['.', '..', '/', '\\', '%2e', '%2F', '?', '#', '*', ';', '@', ':', ' ', '\t', '\n', 'a', 'people', '0'];
const hostileId = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(...hostileStrings()),
);

/** What a server may make of a path that decodes it once, twice, cuts parameters off, or folds segments. */
function readings(pathname: string): string[] {
  const once = decodeURIComponent(pathname);
  const twice = /%[0-9a-f]{2}/i.test(once) ? decodeURIComponent(once) : once;
  return [once, twice].flatMap((path) => [path, path.replace(/;[^/]*/g, ''), path.replaceAll('\\', '/')]);
}

describe('a deletion', () => {
  it('with whatever id addresses that id and nothing else, or is never sent', async () => {
    await fc.assert(
      fc.asyncProperty(hostileId, async (id) => {
        const before = server.requests.length;
        const [outcome] = await gather(openClient(server).deleteResource('conversations', [id]));
        const sent = server.requests.slice(before).map(({ method, url }) => [method, url]);
        if (outcome?.outcome === 'refused') {
          expect(sent).toEqual([]);
          return;
        }
        expect(sent).toEqual([['DELETE', `/v1/conversations/${encodeURIComponent(id)}`]]);
        const { pathname } = new URL(String(sent[0]?.[1]), 'http://x');
        for (const path of readings(pathname)) expect(path).toBe(`/v1/conversations/${id}`);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['3fa85f64-5717-4562-b3fc-2c963f66afa6', 'c-01.3', 'whatsapp:+49301234', 'a@b.example', 'Jörg', 'v1.2..3'])(
    'may name %s',
    (id) => expect([isSafeToDelete(id), isSafeInBody(id)]).toEqual([true, true]),
  );

  it.each(['', '.', '..', '...', ' a', 'a/b', 'a\\b', 'a%2fb', '*', 'a,b', 'a;b', 'a?b', 'a#b', 'a\u200bb', '\ud800'])(
    'may not name %j in its path',
    (id) => expect(isSafeToDelete(id)).toBe(false),
  );

  it.each(['', '.', '..', ' ', 'a ', 'a\u0000', 'a\u202eb', '\ud800', 'x'.repeat(1001)])(
    'may not name %j in its body',
    (id) => expect(isSafeInBody(id)).toBe(false),
  );
});
