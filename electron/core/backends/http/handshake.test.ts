import https from 'node:https';
import net, { type AddressInfo, type Server } from 'node:net';
import type { TlsOptions } from 'node:tls';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { leadingTo } from '../testing/ask.ts';
import { issueCertificate } from '../testing/issue-certificate.ts';
import { startProxy } from '../testing/start-proxy.ts';
import { readHelloAnswer, writeHello } from './client-hello.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { shakeHands } from './handshake.ts';
import { offerSuites } from './offer-suites.ts';
import { directRoute, type Route } from './route.ts';

const day = 86_400_000;
const options = { signal: new AbortController().signal, timeoutMs: 3000 };
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => void (await Promise.all(closing.splice(0).map((close) => close()))));

async function listen(server: Server): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => sockets.add(socket));
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

const asked: string[] = [];
const startSecure = (settings: TlsOptions): Promise<number> =>
  listen(
    https.createServer(settings, (request, response) => {
      asked.push(request.url ?? '');
      response.end('{}');
    }),
  );

const placeAt = (port: number, route: Partial<Route> = {}, host = '127.0.0.1') => ({
  route: { ...directRoute, allowsPrivate: true, ...route },
  resolve: leadingTo('127.0.0.1'),
  host,
  port,
});

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'it succeeded',
    (error: unknown) => (error instanceof ExchangeFailure ? error.kind : error),
  );

describe('a handshake', () => {
  it('shows protocol, cipher and the whole chain, and asks for nothing', async () => {
    const root = issueCertificate({ name: 'Root', isAuthority: true });
    const between = issueCertificate({ name: 'Between', isAuthority: true, issuer: root });
    const own = issueCertificate({ name: 'bot', issuer: between, hosts: ['bot.example'] });
    const port = await startSecure({ key: own.key, cert: own.cert + between.cert });
    const seen = await shakeHands(placeAt(port, { certificates: [root.cert] }, 'bot.example'), options);
    expect(seen).toMatchObject({ protocol: 'TLSv1.3', untrusted: null, isForHost: true });
    expect(seen.cipher).toMatch(/^TLS_/);
    expect(seen.certificates.slice(0, 2)).toMatchObject([
      { subject: 'bot', issuer: 'Between', isSelfSigned: false, keyType: 'ec', keyBits: 256 },
      { subject: 'Between', issuer: 'Root', isSelfSigned: false },
    ]);
    expect(asked).toEqual([]);
  });

  it('looks at a certificate that nobody vouches for, has expired, is weak and made for another host', async () => {
    const to = Date.now() - 10 * day;
    const weak = issueCertificate({ key: 'rsa1024', hash: 'sha1', to, from: to - day, hosts: ['other.example'] });
    const seen = await shakeHands(placeAt(await startSecure(weak)), options);
    expect(seen).toMatchObject({ isForHost: false, certificates: [{ keyType: 'rsa', keyBits: 1024 }] });
    expect(seen.untrusted).not.toBeNull();
    expect(seen.certificates[0]?.signature).toMatch(/sha1/i);
    expect(Math.abs(seen.certificates[0]!.validTo - to)).toBeLessThan(1000);
    expect(asked).toEqual([]);
  });

  it('tells a certificate for another host from one that nobody vouches for', async () => {
    const root = issueCertificate({ name: 'Root', isAuthority: true });
    const other = issueCertificate({ issuer: root, hosts: ['other.example'] });
    const seen = await shakeHands(placeAt(await startSecure(other), { certificates: [root.cert] }), options);
    expect(seen).toMatchObject({ untrusted: null, isForHost: false });
  });

  it('goes through the proxy where there is one', async () => {
    const port = await startSecure(issueCertificate());
    const proxy = await startProxy(port);
    closing.push(() => proxy.close());
    const route = { proxy: { url: proxy.url, user: null, password: null } };
    expect((await shakeHands(placeAt(port, route, 'bot.example'), options)).protocol).toBe('TLSv1.3');
    expect(proxy.asked[0]?.authority).toBe(`bot.example:${port}`);
  });

  it('is not tried at an address nobody agreed to', async () => {
    const port = await startSecure(issueCertificate());
    const refusing = { allowsPrivate: false };
    expect(await failureOf(shakeHands(placeAt(port, refusing), options))).toBe('private');
    expect(await failureOf(shakeHands(placeAt(port, refusing, 'bot.example'), options))).toBe('private');
  });

  it('ends with the signal, and with a server that says nothing', async () => {
    const silent = await listen(net.createServer());
    const short = { ...options, timeoutMs: 50 };
    expect(await failureOf(shakeHands(placeAt(silent), short))).toBe('timeout');
    const ended = new AbortController();
    const waiting = failureOf(shakeHands(placeAt(silent), { ...options, signal: ended.signal }));
    ended.abort('enough');
    expect(await waiting).toBe('enough');
  });
});

describe('an offer', () => {
  const ecdsaWithCbc = 0xc009;
  const rsaKeyExchange = 0x002f;

  it('of an old protocol is taken by a server that still knows it, and by no other', async () => {
    const certificate = issueCertificate();
    const old = await startSecure({ ...certificate, minVersion: 'TLSv1', ciphers: 'ECDHE-ECDSA-AES128-SHA' });
    const current = await startSecure({ ...certificate, minVersion: 'TLSv1.2' });
    const offer = { version: 0x0301, suites: [ecdsaWithCbc] };
    expect(await offerSuites(placeAt(old), offer, options)).toEqual({
      outcome: 'chose',
      version: 0x0301,
      suite: ecdsaWithCbc,
    });
    expect(await offerSuites(placeAt(current), offer, options)).toEqual({ outcome: 'refused' });
  });

  it('of ciphers is answered with the one that would be used', async () => {
    const certificate = issueCertificate({ key: 'rsa2048' });
    const port = await startSecure({ ...certificate, maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' });
    const offered = { version: 0x0303, suites: [0x0005, 0x000a, rsaKeyExchange] };
    expect(await offerSuites(placeAt(port), offered, options)).toMatchObject({
      outcome: 'chose',
      suite: rsaKeyExchange,
    });
    expect(await offerSuites(placeAt(port), { version: 0x0303, suites: [0x0005] }, options)).toEqual({
      outcome: 'refused',
    });
  });

  it('to something that speaks no TLS is unclear, and to one that hangs up refused', async () => {
    const plain = await listen(net.createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    const hasty = await listen(net.createServer((socket) => socket.destroy()));
    const offer = { version: 0x0303, suites: [ecdsaWithCbc] };
    expect(await offerSuites(placeAt(plain), offer, options)).toEqual({ outcome: 'unclear' });
    expect(await offerSuites(placeAt(hasty), offer, options)).toEqual({ outcome: 'refused' });
  });
});

describe('the answer to a hello', () => {
  const serverHello = (version: number, suite: number, session: Buffer): Buffer => {
    const body = Buffer.concat([
      Buffer.from([version >> 8, version & 255]),
      Buffer.alloc(32, 7),
      Buffer.from([session.length]),
      session,
      Buffer.from([suite >> 8, suite & 255, 0]),
    ]);
    const message = Buffer.concat([Buffer.from([2, 0, 0, body.length]), body]);
    return Buffer.concat([Buffer.from([0x16, 3, 1, 0, message.length]), message]);
  };

  it('is read from however many pieces it comes in', () => {
    const session = fc.uint8Array({ maxLength: 32 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff }),
        fc.integer({ min: 0, max: 0xffff }),
        session,
        (version, suite, id) => {
          const whole = serverHello(version, suite, id);
          const firstWhole = 46 + id.length;
          for (let length = 0; length < firstWhole; length++)
            expect(readHelloAnswer(whole.subarray(0, length))).toBeNull();
          expect(readHelloAnswer(whole)).toEqual({ outcome: 'chose', version, suite });
        },
      ),
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['chose', 'refused', 'unclear', undefined]).toContain(readHelloAnswer(Buffer.from(bytes))?.outcome);
      }),
    );
  });

  it('follows an offer whose own lengths are right', () => {
    const suites = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.constantFrom(0x0300, 0x0301, 0x0302, 0x0303), suites, fc.domain(), (version, offered, host) => {
        const hello = writeHello({ version, suites: offered, host });
        expect(hello.readUInt16BE(3)).toBe(hello.length - 5);
        expect(hello.readUIntBE(6, 3)).toBe(hello.length - 9);
        expect(hello.readUInt16BE(44)).toBe(2 * (offered.length + 1));
      }),
    );
  });
});
