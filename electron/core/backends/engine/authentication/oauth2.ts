import type { AuthenticationDescription } from '../description/authentication-description.ts';
import { ObtainedProof } from './obtained-proof.ts';
import { readBearerToken, readTokenAnswer } from './token-answer.ts';
import type { TokenAddress } from '../../http/authenticator.ts';

type OAuth2 = Extract<AuthenticationDescription, { style: 'oauth2' }>;

/** Client credentials (RFC 6749, 4.4). @param now epoch milliseconds */
export function oauth2(
  { token: place, id, secret, sendAs, parameters }: OAuth2,
  credentials: Readonly<Record<string, string>>,
  now: () => number,
): ObtainedProof {
  const valueOf = (name: string): string => credentials[name] ?? '';
  const address: TokenAddress = 'path' in place ? { path: place.path } : { address: valueOf(place.credential) };
  return new ObtainedProof(async (ask) => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...parameters });
    const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
    if (sendAs === 'body') {
      body.set('client_id', valueOf(id));
      body.set('client_secret', valueOf(secret));
    } else {
      // RFC 6749, 2.3.1: both are encoded first.
      const pair = `${encodeURIComponent(valueOf(id))}:${encodeURIComponent(valueOf(secret))}`;
      headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
    }
    const answer = readTokenAnswer(await ask(address, { headers, body: body.toString() }));
    const { token, until } = readBearerToken(answer, now());
    return { proof: { headers: { authorization: `Bearer ${token}` } }, until };
  }, now);
}
