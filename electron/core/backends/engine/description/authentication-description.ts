import { z } from 'zod';
import { path, requestPath, scalar } from './request-description.ts';

const credential = z.string().min(1).describe('the name of a credential');
const headerName = z.string().regex(/^[A-Za-z][\w-]*$/, 'headerName');

/** Where a token is given out: below the base address, or at an address that the user types. Never in a description. */
const tokenPlace = z.union([z.strictObject({ path: requestPath }), z.strictObject({ credential })]);
export type TokenPlace = z.output<typeof tokenPlace>;

export const authentication = z.discriminatedUnion('style', [
  z.strictObject({ style: z.literal('none') }),
  z.strictObject({ style: z.literal('bearer'), credential }),
  z.strictObject({
    style: z.literal('header'),
    header: headerName,
    credential,
    prefix: z.string().max(40).default('').describe('before the value, e.g. "Token "'),
  }),
  z.strictObject({ style: z.literal('basic'), user: credential, password: credential }),
  z.strictObject({ style: z.literal('query').describe('in the address'), parameter: z.string().min(1), credential }),
  z.strictObject({
    style: z.literal('login').describe('signs in once, and again when the system has forgotten it'),
    path: requestPath,
    body: z.record(z.string(), scalar).describe('{name} stands for a credential'),
    take: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('cookies') }),
      z.strictObject({
        from: z.literal('answer'),
        path,
        header: headerName.default('authorization'),
        prefix: z.string().default('Bearer '),
      }),
    ]),
    headers: z.record(headerName, z.string()).default({}).describe('of every request, once signed in'),
  }),
  z.strictObject({
    style: z.literal('oauth2').describe('client credentials (RFC 6749, 4.4)'),
    token: tokenPlace,
    id: credential,
    secret: credential,
    sendAs: z.enum(['basic', 'body']).default('basic'),
    parameters: z.record(z.string(), z.string()).default({}).describe('e.g. scope or audience'),
  }),
  z.strictObject({
    style: z.literal('jwt').describe('a token signed here (RFC 7519), sent as bearer'),
    algorithm: z.enum(['HS256', 'RS256', 'ES256']),
    key: credential.describe('the shared secret, or the private key as PEM'),
    header: z
      .record(z.string(), z.string())
      .default({})
      .describe('besides alg and typ; {name} stands for a credential'),
    claims: z.record(z.string(), scalar).default({}).describe('besides iat and exp; {name} stands for a credential'),
    lastsSeconds: z.number().int().min(30).max(86_400),
  }),
  z.strictObject({
    style: z.literal('awsSignature').describe('each request signed with AWS Signature Version 4; code, not data'),
    accessKey: credential,
    secretKey: credential,
    sessionToken: credential.optional(),
    region: credential,
    service: z.string().regex(/^[a-z][a-z0-9-]*$/, 'serviceName'),
  }),
  z.strictObject({
    style: z.literal('googleServiceAccount').describe('a token for the key file of a service account; code, not data'),
    keyFile: credential,
    scope: z.string().min(1),
  }),
]);
export type AuthenticationDescription = z.output<typeof authentication>;

/** The credentials a way of authentication needs. */
export function credentialsOf(description: AuthenticationDescription): string[] {
  switch (description.style) {
    case 'none':
      return [];
    case 'bearer':
    case 'header':
    case 'query':
      return [description.credential];
    case 'basic':
      return [description.user, description.password];
    case 'login':
      return placeholdersIn(Object.values(description.body));
    case 'oauth2':
      return [
        description.id,
        description.secret,
        ...('credential' in description.token ? [description.token.credential] : []),
      ];
    case 'jwt':
      return [
        description.key,
        ...placeholdersIn([...Object.values(description.header), ...Object.values(description.claims)]),
      ];
    case 'awsSignature': {
      const { accessKey, secretKey, region, sessionToken } = description;
      return [accessKey, secretKey, region, ...(sessionToken === undefined ? [] : [sessionToken])];
    }
    case 'googleServiceAccount':
      return [description.keyFile];
  }
}

function placeholdersIn(values: readonly (string | number | boolean)[]): string[] {
  return values.flatMap((value) =>
    (typeof value === 'string' ? [...value.matchAll(/\{(\w+)\}/g)] : []).map(([, name]) => name ?? ''),
  );
}
