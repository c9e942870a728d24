import known from './data/default-credentials.json' with { type: 'json' };
import type { Connector } from '../engine/description.ts';
import type { Credentials } from '../credentials.ts';
import type { CredentialTraits } from './evidence.ts';

const defaults = new Set(known.values);
const rightClaims = ['scope', 'scp', 'scopes', 'permissions', 'roles', 'role', 'authorities'];

/** Traits of the secrets in use. Nothing here says what they are, and nothing is sent. */
export function describeCredentials(connector: Connector, credentials: Credentials): CredentialTraits[] {
  return connector.credentials.flatMap(({ name, secret }) => {
    const value = credentials[name];
    if (!secret || !value) return [];
    return [
      {
        name,
        length: value.length,
        isKnownDefault: defaults.has(value.toLowerCase()),
        token: readToken(value),
      },
    ];
  });
}

/** What the middle part of a JSON Web Token says (RFC 7519); null for anything else. */
function readToken(value: string): CredentialTraits['token'] {
  const parts = value.split('.');
  if (parts.length !== 3) return null;
  try {
    const claims = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
    if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) return null;
    return {
      rights: rightClaims.flatMap((name) => readRights(claims[name])).slice(0, 100),
      issuedAt: readTime(claims['iat']),
      expiresAt: readTime(claims['exp']),
    };
  } catch {
    // Two dots do not make a token.
    return null;
  }
}

function readRights(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(/[\s,]+/).filter((right) => isRight(right));
  return Array.isArray(claim)
    ? claim.filter((right): right is string => typeof right === 'string' && isRight(right))
    : [];
}

/** Names of rights only: anything else in a claim could be about a person. */
function isRight(text: string): boolean {
  return /^[\w*][\w:./*-]{0,63}$/.test(text);
}

function readTime(claim: unknown): number | null {
  // Later instants than this are no dates any more.
  return typeof claim === 'number' && claim > 0 && claim < 1e11 ? claim * 1000 : null;
}
