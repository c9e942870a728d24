import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, leadingTo, problemOf } from '../testing/ask.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';

let server: ScriptedServer;
let port: string;
beforeAll(async () => {
  server = await startScriptedServer((_request, response) => sendJson(response, { ok: true }));
  port = new URL(server.baseUrl).port;
});
afterAll(() => server.close());

const without = { allowsPrivate: false };

describe('without a yes nothing is sent', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '10.1.2.3', '192.168.0.1', '[fd00::1]'])(
    'to %s',
    async (host) => {
      expect((await problemOf(ask(`http://${host}:${port}`, without))).code).toBe('backend.addressPrivate');
    },
  );

  it.each([
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['::1'],
    ['::ffff:192.168.1.1'],
    // One that may be asked does not make up for one that may not.
    ['1.1.1.1', '127.0.0.1'],
  ])('where a name leads to %s', async (...addresses) => {
    const resolve = leadingTo(...addresses);
    expect((await problemOf(ask(`http://bot.example:${port}`, without, { resolve }))).code).toBe(
      'backend.addressPrivate',
    );
  });
});

describe('with a yes', () => {
  it('the address that was checked is the one connected to', async () => {
    const asked: string[] = [];
    const resolve = async (hostname: string) => {
      asked.push(hostname);
      return leadingTo('127.0.0.1')(hostname);
    };
    expect(await ask(`http://bot.example:${port}`, {}, { resolve })).toMatchObject({ json: { ok: true } });
    // Once: what is looked up again could be another answer.
    expect(asked).toEqual(['bot.example']);
  });

  it.each(['169.254.169.254', '[fd00:ec2::254]', '[::ffff:a9fe:a9fe]', '100.100.100.200'])(
    'nothing is sent to %s all the same',
    async (host) => {
      expect((await problemOf(ask(`http://${host}`))).code).toBe('backend.addressForbidden');
    },
  );

  it.each(['169.254.169.254', 'fd00:ec2::254'])('nothing is sent where a name leads to %s', async (address) => {
    const resolve = leadingTo(address);
    expect((await problemOf(ask('http://metadata.example', {}, { resolve }))).code).toBe('backend.addressForbidden');
  });
});
