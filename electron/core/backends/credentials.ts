import { z } from 'zod';
import { Problem } from '../../../shared/errors/problem.ts';
import { decrypt, encrypt, type VaultView } from '../vault/index.ts';
import type { Connector } from './engine/description.ts';

export type Credentials = Record<string, string>;

/**
 * Values travel in HTTP headers: a line break would start another one.
 * @throws Problem backend.credentialsMissing, naming the fields and never their values
 */
export function checkCredentials(connector: Connector, given: Credentials): Credentials {
  const names = new Set(connector.credentials.map(({ name }) => name));
  const unknown = Object.keys(given).filter((name) => !names.has(name));
  const unusable = Object.keys(given).filter((name) => names.has(name) && !/^[\x21-\x7e]*$/.test(given[name] ?? ''));
  const missing = connector.credentials
    .filter(({ name, required }) => required && !given[name])
    .map(({ name }) => name);
  if (missing.length > 0 || unusable.length > 0 || unknown.length > 0) {
    throw new Problem('backend.credentialsMissing', { missing, unusable, unknown: unknown.length });
  }
  return given;
}

/** Sealed to its backend under a key that only those who may read content can derive. */
export function sealCredentials(vault: VaultView, backendId: string, credentials: Credentials): string {
  const plain = new TextEncoder().encode(JSON.stringify(credentials));
  return JSON.stringify(encrypt(vault.deriveFromContentKey('credentials'), plain, `backend:${backendId}`));
}

const sealedBox = z.object({ nonce: z.string(), text: z.string() });

/** @throws Problem backend.credentialsMissing when they were destroyed or belong to another vault */
export function openCredentials(vault: VaultView, backendId: string, sealed: string | null): Credentials {
  if (sealed === null) throw new Problem('backend.credentialsMissing', { missing: [] });
  try {
    const box = sealedBox.parse(JSON.parse(sealed));
    const plain = decrypt(vault.deriveFromContentKey('credentials'), box, `backend:${backendId}`);
    return z.record(z.string(), z.string()).parse(JSON.parse(new TextDecoder().decode(plain)));
  } catch (error) {
    throw new Problem('backend.credentialsMissing', { missing: [] }, { cause: error });
  }
}
