import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConnector } from '../connectors/index.ts';
import { describeCredentials } from './describe-credentials.ts';

const connector = findConnector('open-admin-api');
const traitsOf = (token: string) => describeCredentials(connector, { token })[0];

function writeToken(claims: object): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'HS256' })}.${encode(claims)}.c2lnbmF0dXJl`;
}

describe('the traits of a credential', () => {
  it.each(['changeme', 'ADMIN', 'your-api-key'])('%s is one that was never chosen', (token) => {
    expect(traitsOf(token)).toMatchObject({ isKnownDefault: true, length: token.length });
  });

  it('say what a token says of itself', () => {
    const token = writeToken({ scope: 'read write:flows', roles: ['admin'], iat: 1_700_000_000, exp: 1_800_000_000 });
    expect(traitsOf(token)?.token).toEqual({
      rights: ['read', 'write:flows', 'admin'],
      issuedAt: 1_700_000_000_000,
      expiresAt: 1_800_000_000_000,
    });
  });

  it('take from a token the names of rights alone, and times that are some', () => {
    const claims = { sub: 'ana@example.com', scope: 'ana@example.com read', exp: 'soon', iat: 1e300 };
    expect(traitsOf(writeToken(claims))?.token).toEqual({ rights: ['read'], issuedAt: null, expiresAt: null });
  });

  it('never hold the credential, whatever it is', () => {
    const secret = fc.oneof(
      fc.stringMatching(/^[!-~]{12,60}$/),
      fc.dictionary(fc.string(), fc.jsonValue()).map(writeToken),
    );
    fc.assert(
      fc.property(secret, (token) => {
        expect(JSON.stringify(traitsOf(token))).not.toContain(token);
      }),
    );
  });

  it('are not told of what is no secret, or not given', () => {
    expect(describeCredentials(connector, {})).toEqual([]);
    const plain = { ...connector, credentials: connector.credentials.map((one) => ({ ...one, secret: false })) };
    expect(describeCredentials(plain, { token: 'changeme' })).toEqual([]);
  });
});
