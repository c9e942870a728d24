import tls from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, problemOf, secret } from '../testing/ask.ts';
import { expired, ofAnother, testAuthority, valid } from '../testing/issued-certificates.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';
import { authoritiesWith } from './trust.ts';

let server: ScriptedServer;
afterEach(() => server.close());

async function start(certificate: { key: string; cert: string }): Promise<string> {
  server = await startScriptedServer((_request, response) => sendJson(response, { ok: true }), { certificate });
  return `https://bot.example:${new URL(server.baseUrl).port}`;
}
const company = { certificates: [testAuthority] };

describe('a system behind a company certificate', () => {
  it('is asked once the authority is known', async () => {
    expect(await ask(await start(valid), company)).toMatchObject({ json: { ok: true } });
    expect(server.requests[0]?.headers.authorization).toBe(secret);
  });

  it('is refused before, and the problem names the authority that is missing', async () => {
    expect(await problemOf(ask(await start(valid)))).toEqual({
      code: 'backend.certificateUntrusted',
      details: { reason: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', issuer: 'Muster Root CA, Muster AG' },
    });
  });
});

describe('whoever vouches for it, a certificate is refused', () => {
  it.each([
    ['that has expired', expired, 'backend.certificateExpired'],
    ['made for another host', ofAnother, 'backend.certificateWrongHost'],
    ['that vouches for itself', selfSigned, 'backend.certificateUntrusted'],
  ])('%s, and nothing is sent', async (_what, certificate, code) => {
    expect((await problemOf(ask(await start(certificate), company))).code).toBe(code);
    expect(server.requests).toHaveLength(0);
  });

  it('where there is none at all', async () => {
    server = await startScriptedServer((_request, response) => sendJson(response, {}));
    const baseUrl = `https://bot.example:${new URL(server.baseUrl).port}`;
    expect((await problemOf(ask(baseUrl, company))).code).toBe('backend.notSecure');
    expect(server.requests).toHaveLength(0);
  });
});

it('own authorities come on top of the usual ones and replace none', async () => {
  await start(valid);
  const trusted = new Set(authoritiesWith([testAuthority]));
  expect(trusted.has(testAuthority)).toBe(true);
  expect(tls.rootCertificates.filter((certificate) => !trusted.has(certificate))).toEqual([]);
});
