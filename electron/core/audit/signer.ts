import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readMeta, type RegisterReader } from '../vault/index.ts';

/** The vault's Ed25519 key, which signs what leaves it as proof. Both are base64; the public key is SPKI, DER. */
export interface Signer {
  publicKey: string;
  sign(bytes: Uint8Array): string;
}

export function openSigner(register: RegisterReader): Signer {
  const signingKey = readMeta(register, 'signing_key');
  if (!(signingKey instanceof Uint8Array)) throw new Error('the vault has no signing key');
  const privateKey = createPrivateKey({ key: Buffer.from(signingKey), format: 'der', type: 'pkcs8' });
  return {
    publicKey: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  };
}

/** False for anything that is no key or no signature. Another spelling of the same signature would be other bytes. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: unknown): boolean {
  if (typeof signature !== 'string') return false;
  try {
    const given = Buffer.from(signature, 'base64');
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, bytes, key, given) && given.toString('base64') === signature;
  } catch {
    return false;
  }
}
