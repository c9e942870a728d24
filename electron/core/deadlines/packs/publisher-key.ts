import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { Problem } from '../../../../shared/errors/problem.ts';

export interface PublisherKey {
  key: KeyObject;
  /** SPKI, in base64. */
  text: string;
  /** SHA-256 of the SPKI bytes, in hexadecimal. */
  fingerprint: string;
}

/** @param text base64 of the SPKI bytes, or PEM. @throws Problem rules.keyInvalid for anything but a public Ed25519 key */
export function readPublisherKey(text: string): PublisherKey {
  let key: KeyObject;
  try {
    // A private key would give a public one, too; but it must not be here.
    if (text.includes('PRIVATE')) throw new TypeError('a private key');
    key = text.includes('-----BEGIN')
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  } catch {
    throw new Problem('rules.keyInvalid');
  }
  return describeKey(key);
}

/** @throws Problem rules.keyInvalid for another kind of key */
export function describeKey(key: KeyObject): PublisherKey {
  if (key.asymmetricKeyType !== 'ed25519') throw new Problem('rules.keyInvalid');
  const bytes = key.export({ format: 'der', type: 'spki' });
  return { key, text: bytes.toString('base64'), fingerprint: createHash('sha256').update(bytes).digest('hex') };
}
