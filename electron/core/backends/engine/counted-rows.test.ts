import { afterEach, describe, expect, it } from 'vitest';
import { describeSystem } from '../testing/bare-description.ts';
import { openClient } from '../testing/open-client.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const at = 1_770_000_000;

/** A conversation of so many messages, of which the system gives the newest `given`, and its opening apart. */
async function read(said: number, given: number, cutAt?: number) {
  const list = {
    request: { path: '/conversations/{id}' },
    rows: 'parts.items',
    besides: ['opening'],
    pagination: { style: 'none' },
    count: { from: 'page', path: 'parts.total' },
    ...(cutAt !== undefined && { cutAt }),
  };
  const items = Array.from({ length: given }, (_, index) => ({
    id: `m${said - given + index}`,
    from: 'user',
    text: 'x',
    at,
  }));
  server = await startScriptedServer((_request, response) =>
    sendJson(response, { opening: { id: 'o', from: 'user', text: 'hello' }, parts: { items, total: said } }),
  );
  const connector = describeSystem({ messages: { list } });
  return openClient(server, { connector }).readMessages('1');
}

describe('messages whose opening stands apart', () => {
  it('are counted without it, and begin with it', async () => {
    const all = await read(3, 3);
    expect(all).toMatchObject({ isComplete: true, messages: { length: 4 } });
    expect(all?.messages[0]).toMatchObject({ externalId: 'o', at: null });
  });

  it('are incomplete where some are missing', async () => {
    expect(await read(3, 2)).toMatchObject({ isComplete: false });
  });

  it('are as complete as they can be where the system never gives more, and only then', async () => {
    expect(await read(9, 5, 5)).toMatchObject({ isComplete: true, messages: { length: 6 } });
    expect(await read(9, 4, 5)).toMatchObject({ isComplete: false });
    expect(await read(4, 3, 5)).toMatchObject({ isComplete: false });
  });
});
