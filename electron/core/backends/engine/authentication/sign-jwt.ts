import { createHmac, createPrivateKey, createSign, type KeyObject } from 'node:crypto';
import { Problem } from '../../../../../shared/errors/problem.ts';

export type JwtAlgorithm = 'HS256' | 'RS256' | 'ES256';

/**
 * A JSON Web Token (RFC 7519) in compact form.
 * @param key the shared secret, or the private key as PEM
 * @throws Problem backend.keyUnusable
 */
export function signJwt(
  algorithm: JwtAlgorithm,
  key: string,
  header: Record<string, unknown>,
  claims: Record<string, unknown>,
): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ ...header, alg: algorithm, typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${sign(algorithm, key, signed)}`;
}

function sign(algorithm: JwtAlgorithm, key: string, text: string): string {
  if (algorithm === 'HS256') return createHmac('sha256', key).update(text).digest('base64url');
  const privateKey = readPrivateKey(key);
  const type = algorithm === 'RS256' ? 'rsa' : 'ec';
  if (privateKey.asymmetricKeyType !== type) throw new Problem('backend.keyUnusable', { expected: type });
  const signer = createSign('sha256').update(text);
  // RFC 7518, 3.4: r and s one after the other, not wrapped in DER.
  return signer.sign({ key: privateKey, dsaEncoding: 'ieee-p1363' }, 'base64url');
}

function readPrivateKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    // The cause quotes the key's format and no more, but nobody needs it.
    throw new Problem('backend.keyUnusable', { expected: 'pem' });
  }
}
