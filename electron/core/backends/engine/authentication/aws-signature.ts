import { createHash, createHmac } from 'node:crypto';
import type { Authenticator, OutgoingRequest } from '../../http/authenticator.ts';
import type { AuthenticationDescription } from '../description/authentication-description.ts';

type AwsSignature = Extract<AuthenticationDescription, { style: 'awsSignature' }>;

interface Signing {
  accessKey: string;
  secretKey: string;
  sessionToken: string | null;
  region: string;
  service: string;
}

/** @param now epoch milliseconds */
export function awsSignature(
  description: AwsSignature,
  credentials: Readonly<Record<string, string>>,
  now: () => number,
): Authenticator {
  const valueOf = (name: string | undefined): string => (name === undefined ? '' : (credentials[name] ?? ''));
  const signing: Signing = {
    accessKey: valueOf(description.accessKey),
    secretKey: valueOf(description.secretKey),
    sessionToken: valueOf(description.sessionToken) || null,
    region: valueOf(description.region),
    service: description.service,
  };
  return {
    prove: (request) => Promise.resolve({ headers: signRequest(request, signing, now()) }),
    renew: () => false,
  };
}

/** AWS Signature Version 4 over host, date and the whole request. @param now epoch milliseconds */
export function signRequest(request: OutgoingRequest, signing: Signing, now: number): Record<string, string> {
  const { accessKey, secretKey, sessionToken, region, service } = signing;
  const at = new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, '');
  const day = at.slice(0, 8);
  const added: Record<string, string> = {
    'x-amz-date': at,
    ...(sessionToken !== null && { 'x-amz-security-token': sessionToken }),
  };
  const signed = Object.entries({ host: request.url.host, ...added }).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const names = signed.map(([name]) => name).join(';');
  const canonical = [
    request.method,
    canonicalPath(request.url),
    canonicalQuery(request.url),
    ...signed.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}`),
    '',
    names,
    hash(request.body ?? ''),
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', at, scope, hash(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => hmac(previous, part),
    `AWS4${secretKey}`,
  );
  const signature = hmac(key, toSign).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...added, authorization };
}

/** Each segment encoded once more, as every service but S3 wants it. */
function canonicalPath({ pathname }: URL): string {
  return pathname.split('/').map(encode).join('/');
}

function canonicalQuery({ searchParams }: URL): string {
  const pairs = [...searchParams].map(([name, value]): [string, string] => [encode(name), encode(value)]);
  const sorted = pairs.toSorted(([one, first], [other, second]) => compare(one, other) || compare(first, second));
  return sorted.map(([name, value]) => `${name}=${value}`).join('&');
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
