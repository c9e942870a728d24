import { withoutProof, type Authenticator } from '../../http/authenticator.ts';
import type { Connector } from '../description.ts';
import { credentialsOf, type AuthenticationDescription } from '../description/authentication-description.ts';
import { awsSignature } from './aws-signature.ts';
import { fixedProof } from './fixed-proof.ts';
import { googleServiceAccount } from './google-service-account.ts';
import { jwt } from './jwt.ts';
import { login } from './login.ts';
import { oauth2 } from './oauth2.ts';

type Credentials = Readonly<Record<string, string>>;
type Create<Style extends AuthenticationDescription['style']> = (
  description: Extract<AuthenticationDescription, { style: Style }>,
  credentials: Credentials,
  now: () => number,
) => Authenticator;

const strategies: { [Style in AuthenticationDescription['style']]: Create<Style> } = {
  none: () => withoutProof,
  bearer: ({ credential }, given) => fixedProof({ headers: { authorization: `Bearer ${given[credential]}` } }),
  header: ({ header, credential, prefix }, given) =>
    fixedProof({ headers: { [header.toLowerCase()]: `${prefix}${given[credential]}` } }),
  basic({ user, password }, given) {
    const pair = Buffer.from(`${given[user] ?? ''}:${given[password] ?? ''}`).toString('base64');
    return fixedProof({ headers: { authorization: `Basic ${pair}` } });
  },
  query: ({ parameter, credential }, given) =>
    fixedProof({ headers: {}, query: { [parameter]: given[credential] ?? '' } }),
  login,
  oauth2,
  jwt,
  awsSignature,
  googleServiceAccount,
};

/**
 * How requests of this connector say who asks; without a proof where no credential for it was given.
 * @param now epoch milliseconds
 */
export function authenticate(
  { authentication }: Connector,
  credentials: Credentials,
  now: () => number,
): Authenticator {
  const isGiven = credentialsOf(authentication).some((name) => credentials[name]);
  if (!isGiven) return withoutProof;
  const create = strategies[authentication.style] as Create<AuthenticationDescription['style']>;
  return create(authentication, credentials, now);
}
