import { z } from 'zod';
import { Problem } from '../../../shared/errors/problem.ts';
import { decrypt, encrypt, type VaultView } from '../vault/index.ts';
import { checkAddress } from './address.ts';
import type { Connector } from './engine/description.ts';
import type { CredentialDescription } from './engine/description/place-description.ts';

export type Credentials = Record<string, string>;

/** A value of one line travels in HTTP headers: a line break would start another one. */
const isUsable: Record<CredentialDescription['kind'], (value: string) => boolean> = {
  line: (value) => /^[\x21-\x7e]*$/.test(value),
  lines: (value) => !/[^\P{C}\n\r]/u.test(value),
  document: (value) => !/[^\P{C}\n\r\t]/u.test(value),
  address: (value) => value === '' || isAddress(value),
};

/** @throws Problem backend.credentialsMissing, naming the fields and never their values */
export function checkCredentials(connector: Connector, given: Credentials): Credentials {
  const known = new Map(connector.credentials.map((one) => [one.name, one]));
  const unknown = Object.keys(given).filter((name) => !known.has(name));
  const unusable = Object.entries(given).flatMap(([name, value]) => {
    const credential = known.get(name);
    return credential && !isOneOf(credential, value) ? [name] : [];
  });
  const missing = connector.credentials
    .filter(({ name, required }) => required && !given[name])
    .map(({ name }) => name);
  if (missing.length > 0 || unusable.length > 0 || unknown.length > 0) {
    throw new Problem('backend.credentialsMissing', { missing, unusable, unknown: unknown.length });
  }
  return given;
}

function isOneOf({ kind, choices }: CredentialDescription, value: string): boolean {
  if (value !== '' && choices.length > 0 && !choices.some((choice) => choice.value === value)) return false;
  return isUsable[kind](value);
}

function isAddress(text: string): boolean {
  try {
    checkAddress(text);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
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
