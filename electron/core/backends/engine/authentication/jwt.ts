import type { AuthenticationDescription } from '../description/authentication-description.ts';
import { fillValue } from '../description/placeholders.ts';
import { ObtainedProof } from './obtained-proof.ts';
import { signJwt } from './sign-jwt.ts';

type Jwt = Extract<AuthenticationDescription, { style: 'jwt' }>;

/** A token signed here, and anew before it ends. @param now epoch milliseconds */
export function jwt(description: Jwt, credentials: Readonly<Record<string, string>>, now: () => number): ObtainedProof {
  const { algorithm, key, lastsSeconds } = description;
  return new ObtainedProof(async () => {
    const issuedAt = Math.floor(now() / 1000);
    const header = fillValue(description.header, credentials) as Record<string, unknown>;
    const claims = fillValue(description.claims, credentials) as Record<string, unknown>;
    const times = { iat: issuedAt, exp: issuedAt + lastsSeconds };
    const token = signJwt(algorithm, credentials[key] ?? '', header, { ...claims, ...times });
    return { proof: { headers: { authorization: `Bearer ${token}` } }, until: times.exp * 1000 };
  }, now);
}
