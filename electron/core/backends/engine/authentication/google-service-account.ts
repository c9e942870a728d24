import { z } from 'zod';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { checkAddress } from '../../address.ts';
import type { AuthenticationDescription } from '../description/authentication-description.ts';
import { ObtainedProof } from './obtained-proof.ts';
import { signJwt } from './sign-jwt.ts';
import { readBearerToken, readTokenAnswer } from './token-answer.ts';

type GoogleServiceAccount = Extract<AuthenticationDescription, { style: 'googleServiceAccount' }>;

/** The file that Google Cloud gives out for a service account; other fields are not needed. */
const keyFileFields = z.object({
  client_email: z.string().min(1).max(320),
  private_key: z.string().min(1),
  private_key_id: z.string().max(200).optional(),
  token_uri: z.string().min(1).max(2048),
});

/**
 * A token for the key of a service account (RFC 7523, 2.1). It is asked for where the key file says, which the user
 * has chosen together with the key.
 * @param now epoch milliseconds
 */
export function googleServiceAccount(
  { keyFile, scope }: GoogleServiceAccount,
  credentials: Readonly<Record<string, string>>,
  now: () => number,
): ObtainedProof {
  return new ObtainedProof(async (ask) => {
    const file = readKeyFile(credentials[keyFile] ?? '');
    const address = checkAddress(file.token_uri);
    const iat = Math.floor(now() / 1000);
    const claims = { iss: file.client_email, scope, aud: file.token_uri, iat, exp: iat + 3600 };
    const header = file.private_key_id === undefined ? {} : { kid: file.private_key_id };
    const assertion = signJwt('RS256', file.private_key, header, claims);
    const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = readTokenAnswer(await ask({ address }, { headers, body: body.toString() }));
    const { token, until } = readBearerToken(answer, now());
    return { proof: { headers: { authorization: `Bearer ${token}` } }, until };
  }, now);
}

function readKeyFile(text: string): z.output<typeof keyFileFields> {
  try {
    return keyFileFields.parse(JSON.parse(text));
  } catch {
    // The cause quotes the file.
    throw new Problem('backend.keyUnusable', { expected: 'service account' });
  }
}
