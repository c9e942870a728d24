import { hkdfSync, randomBytes } from 'node:crypto';
import { Problem } from '../../../shared/errors/problem.ts';
import { decrypt, encrypt } from './key-slot.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { RegisterReader, RegisterWriter } from './register.ts';

const context = 'content-secret';

type SealedSecret = ReturnType<typeof encrypt>;

/**
 * A secret in the register that only holders of the content key can open. Keys for single uses (credentials) derive
 * from it, so that replacing the content key means sealing this one secret anew.
 */
export function storeNewContentSecret(register: RegisterWriter, contentKey: Uint8Array): void {
  sealContentSecret(register, new Uint8Array(randomBytes(32)), [contentKey]);
}

/**
 * With a header put back from before a wipe, the secret of today cannot be opened. What was sealed with it is lost; a
 * new one lets the vault go on.
 */
export function keepOrReplaceContentSecret(register: RegisterWriter, contentKey: Uint8Array): void {
  try {
    openContentSecret(register, contentKey);
  } catch {
    storeNewContentSecret(register, contentKey);
  }
}

/** While a key is being replaced the secret is sealed under both, so that a crash leaves one that fits. */
export function sealContentSecret(register: RegisterWriter, secret: Uint8Array, contentKeys: Uint8Array[]): void {
  const sealed = contentKeys.map((key) => encrypt(wrappingKey(key), secret, context));
  writeMeta(register, 'content_secret', JSON.stringify(sealed));
}

/** Under this key alone. A secret that it does not open is left to whoever can. */
export function resealContentSecret(register: RegisterWriter, contentKey: Uint8Array): void {
  try {
    sealContentSecret(register, openContentSecret(register, contentKey), [contentKey]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

export function isContentSecretSealedTwice(register: RegisterReader): boolean {
  const stored = readMeta(register, 'content_secret');
  return typeof stored === 'string' && (JSON.parse(stored) as SealedSecret[]).length > 1;
}

/** @throws Problem content.keyMissing for who holds no content key */
export function openContentSecret(register: RegisterReader, contentKey: Uint8Array | null): Uint8Array {
  const stored = readMeta(register, 'content_secret');
  if (!contentKey) throw new Problem('content.keyMissing');
  if (typeof stored !== 'string') throw new Problem('vault.fileDamaged');
  for (const sealed of JSON.parse(stored) as SealedSecret[]) {
    try {
      return decrypt(wrappingKey(contentKey), sealed, context);
    } catch {
      // Sealed under the other key of an interrupted replacement.
    }
  }
  throw new Problem('vault.fileDamaged');
}

function wrappingKey(contentKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', contentKey, '', 'custos/content-secret/1', 32));
}
