import { createPublicKey, createVerify, generateKeyPairSync, createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import openAdminApi from '../../connectors/open-admin-api.json' with { type: 'json' };
import { directRoute } from '../../http/route.ts';
import type { ObservedExchange } from '../../http/settings.ts';
import { sendJson, startScriptedServer, type Script, type ScriptedServer } from '../../testing/start-server.ts';
import { hasty } from '../../testing/sync-fixture.ts';
import { BackendClient } from '../backend-client.ts';
import { readConnector } from '../description.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const label = { en: 'x', de: 'y' };
const kinds: Record<string, string> = { tokenUrl: 'address', keyFile: 'document', privateKey: 'document' };

/** The clock stands still until a test moves it. */
let now = Date.parse('2026-03-02T08:00:00Z');
/** Where answers came from that whoever looks at a system is told of. */
const observed: string[] = [];

async function open(
  authentication: object,
  credentials: Record<string, string>,
  script: Script,
): Promise<BackendClient> {
  server = await startScriptedServer(script);
  const filled = Object.fromEntries(
    Object.entries(credentials).map(([name, value]) => [
      name,
      value
        .replace('{server}', server?.baseUrl ?? '')
        .replace('{sameServerByName}', server?.baseUrl.replace('127.0.0.1', 'localhost') ?? ''),
    ]),
  );
  const connector = readConnector({
    ...openAdminApi,
    authentication,
    credentials: Object.keys(credentials).map((name) => ({
      name,
      label,
      secret: true,
      required: false,
      kind: kinds[name] ?? 'line',
    })),
  });
  const route = { ...directRoute, allowsPrivate: true };
  const settings = {
    ...hasty,
    now: () => now,
    observe: ({ url }: ObservedExchange) => void observed.push(url.href),
  };
  const { signal } = new AbortController();
  return new BackendClient(connector, { baseUrl: server.baseUrl, credentials: filled, route }, { signal, settings });
}

const answer: Script = (_request, response) => sendJson(response, { version: '1' });
const headersSent = () => server?.requests.map(({ headers }) => headers.authorization);

describe('a request proves who asks', () => {
  it.each<[string, object, Record<string, string>, Record<string, string>]>([
    ['by a bearer token', { style: 'bearer', credential: 'a' }, { a: 's' }, { authorization: 'Bearer s' }],
    ['by a header', { style: 'header', header: 'X-Key', credential: 'a' }, { a: 's' }, { 'x-key': 's' }],
    [
      'by a header with a word before it',
      { style: 'header', header: 'Authorization', credential: 'a', prefix: 'Token ' },
      { a: 's' },
      { authorization: 'Token s' },
    ],
    [
      'by name and password',
      { style: 'basic', user: 'a', password: 'b' },
      { a: 'key', b: 'sécret' },
      { authorization: `Basic ${Buffer.from('key:sécret').toString('base64')}` },
    ],
  ])('%s', async (_how, authentication, credentials, expected) => {
    await (await open(authentication, credentials, answer)).probe();
    expect(server?.requests[0]?.headers).toMatchObject(expected);
  });

  it('in the address', async () => {
    await (await open({ style: 'query', parameter: 'token', credential: 'a' }, { a: 'a&b=c' }, answer)).probe();
    expect(server?.requests[0]?.url).toBe('/v1/info?token=a%26b%3Dc');
  });

  it('not at all where an optional credential is not given', async () => {
    await (await open({ style: 'basic', user: 'a', password: 'b' }, { a: '', b: '' }, answer)).probe();
    expect(headersSent()).toEqual([undefined]);
  });
});

const oauth2 = {
  style: 'oauth2',
  token: { path: '/token' },
  id: 'clientId',
  secret: 'clientSecret',
  parameters: { scope: 'read' },
};

describe('a token of OAuth 2', () => {
  let given = 0;
  const script: Script = (request, response) => {
    if (request.url === '/token') sendJson(response, { access_token: `t${++given}`, expires_in: 3600 });
    else if (request.headers.authorization === `Bearer t${given}`) sendJson(response, { version: '1' });
    else sendJson(response, {}, 401);
  };

  it('is obtained once for many requests, and again before it ends', async () => {
    given = 0;
    const client = await open(oauth2, { clientId: 'i', clientSecret: 's/&' }, script);
    await Promise.all([client.probe(), client.probe(), client.probe()]);
    expect(given).toBe(1);
    const [asked] = server?.requests ?? [];
    expect(asked?.headers.authorization).toBe(`Basic ${Buffer.from('i:s%2F%26').toString('base64')}`);
    expect(server?.bodies[0]).toBe('grant_type=client_credentials&scope=read');
    now += 3_580_000;
    await client.probe();
    expect(given).toBe(2);
  });

  it('that the system no longer knows is replaced, and the request sent once more', async () => {
    given = 0;
    const client = await open(oauth2, { clientId: 'i', clientSecret: 's' }, script);
    await client.probe();
    given = 10;
    await client.probe();
    expect(headersSent()?.slice(-3)).toEqual(['Bearer t1', expect.stringMatching(/^Basic/), 'Bearer t11']);
  });

  it('may be given out at an address the user typed', async () => {
    given = 0;
    const place = { ...oauth2, token: { credential: 'tokenUrl' }, sendAs: 'body' };
    await (await open(place, { clientId: 'i', clientSecret: 's', tokenUrl: '{server}/token' }, script)).probe();
    expect(server?.bodies[0]).toBe('grant_type=client_credentials&scope=read&client_id=i&client_secret=s');
    expect(server?.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('that another place gave out says nothing about the system', async () => {
    given = 0;
    observed.length = 0;
    const place = { ...oauth2, token: { credential: 'tokenUrl' } };
    const credentials = { clientId: 'i', clientSecret: 's', tokenUrl: '{sameServerByName}/token' };
    await (await open(place, credentials, script)).probe();
    expect(server?.requests.map(({ headers }) => headers.host?.split(':')[0])).toEqual(['localhost', '127.0.0.1']);
    expect(observed).toEqual([expect.stringContaining('http://127.0.0.1:')]);
  });

  it('that is refused says that the credentials are, and nothing else is asked', async () => {
    const client = await open(oauth2, { clientId: 'i', clientSecret: 'wrong' }, (_request, response) =>
      sendJson(response, {}, 400),
    );
    await expect(client.probe()).rejects.toMatchObject({ code: 'backend.unauthorised' });
    expect(server?.requests.map(({ url }) => url)).toEqual(['/token']);
  });
});

describe('who signs in', () => {
  const body = { user: '{user}', password: '{password}', remember: true };
  const login = {
    style: 'login',
    path: '/login',
    body,
    take: { from: 'cookies' },
    headers: { 'x-request-from': 'internal' },
  };

  it('keeps the cookies, and signs in anew when they are forgotten', async () => {
    let session = 1;
    const client = await open(login, { user: 'u', password: 'p' }, (request, response) => {
      if (request.url === '/login') {
        sendJson(response, {}, 200, { 'set-cookie': `sid=${session}; Path=/; HttpOnly` });
      } else sendJson(response, { version: '1' }, request.headers.cookie === `sid=${session}` ? 200 : 401);
    });
    await client.probe();
    session = 2;
    await client.probe();
    expect(server?.requests.map(({ url, headers }) => [url, headers.cookie])).toEqual([
      ['/login', undefined],
      ['/v1/info', 'sid=1'],
      ['/v1/info', 'sid=1'],
      ['/login', undefined],
      ['/v1/info', 'sid=2'],
    ]);
    expect(JSON.parse(server?.bodies[0] ?? '')).toEqual({ user: 'u', password: 'p', remember: true });
    expect(server?.requests[1]?.headers['x-request-from']).toBe('internal');
  });

  it('may be given a token instead', async () => {
    const take = { from: 'answer', path: 'data.token' };
    const client = await open({ ...login, take }, { user: 'u', password: 'p' }, (request, response) =>
      sendJson(response, request.url === '/login' ? { data: { token: 'abc' } } : { version: '1' }),
    );
    await client.probe();
    expect(server?.requests[1]?.headers.authorization).toBe('Bearer abc');
  });

  it('with the wrong password is told so', async () => {
    const client = await open(login, { user: 'u', password: 'p' }, (_request, response) => sendJson(response, {}, 401));
    await expect(client.probe()).rejects.toMatchObject({ code: 'backend.unauthorised' });
  });
});

const decode = (part = ''): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

describe('a token signed here', () => {
  const jwt = {
    style: 'jwt',
    key: 'privateKey',
    lastsSeconds: 300,
    header: { kid: '{keyId}' },
    claims: { scope: 'app' },
  };

  it.each(['HS256', 'RS256', 'ES256'] as const)('(%s) can be verified, and ends', async (algorithm) => {
    const pair =
      algorithm === 'RS256'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const privateKey = algorithm === 'HS256' ? 'shared secret' : pem;
    const client = await open({ ...jwt, algorithm }, { privateKey, keyId: 'k1' }, answer);
    await client.probe();
    const token = headersSent()?.[0]?.replace('Bearer ', '') ?? '';
    const [header, claims, signature = ''] = token.split('.');
    expect(decode(header)).toEqual({ kid: 'k1', alg: algorithm, typ: 'JWT' });
    const iat = Math.floor(now / 1000);
    expect(decode(claims)).toEqual({ scope: 'app', iat, exp: iat + 300 });
    const text = `${header}.${claims}`;
    if (algorithm === 'HS256') {
      expect(createHmac('sha256', privateKey).update(text).digest('base64url')).toBe(signature);
    } else {
      const key = { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' as const };
      expect(createVerify('sha256').update(text).verify(key, signature, 'base64url')).toBe(true);
    }
    now += 290_000;
    await client.probe();
    expect(headersSent()?.[1]).not.toBe(headersSent()?.[0]);
  });

  it.each(['RS256', 'ES256'])('(%s) needs a key of its kind, and nothing is sent without', async (algorithm) => {
    const client = await open({ ...jwt, algorithm }, { privateKey: 'no key', keyId: 'k' }, answer);
    await expect(client.probe()).rejects.toMatchObject({ code: 'backend.keyUnusable', details: { expected: 'pem' } });
    expect(server?.requests).toHaveLength(0);
  });
});

describe('a service account of Google', () => {
  const description = { style: 'googleServiceAccount', keyFile: 'keyFile', scope: 'https://scope.example/x' };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const file = (token_uri: string) => JSON.stringify({ client_email: 'bot@x.example', private_key: pem, token_uri });

  it('exchanges what its key signed for a token, where its key file says', async () => {
    const client = await open(description, { keyFile: file('{server}/token') }, (request, response) =>
      sendJson(response, request.url === '/token' ? { access_token: 'g1', expires_in: 3599 } : { version: '1' }),
    );
    await client.probe();
    const assertion = new URLSearchParams(server?.bodies[0]).get('assertion') ?? '';
    expect(decode(assertion.split('.')[1])).toMatchObject({
      iss: 'bot@x.example',
      scope: 'https://scope.example/x',
      aud: `${server?.baseUrl}/token`,
    });
    expect(server?.requests[1]?.headers.authorization).toBe('Bearer g1');
  });

  it.each([
    ['is no key file', 'x', 'backend.keyUnusable'],
    ['leads over plain http', file('http://token.example/x'), 'backend.addressRefused'],
  ])('whose file %s is refused', async (_what, keyFile, code) => {
    const client = await open(description, { keyFile }, answer);
    await expect(client.probe()).rejects.toMatchObject({ code });
    expect(server?.requests).toHaveLength(0);
  });
});
