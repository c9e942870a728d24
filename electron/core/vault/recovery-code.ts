import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no letters that look like digits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 160 random bits as eight groups of four characters, to be printed. */
export function createRecoveryCode(): string {
  const characters = Array.from(randomBytes(32), (byte) => alphabet[byte & 31]).join('');
  return characters.match(/.{4}/g)!.join('-');
}

/** Accepts lower case, missing hyphens, and O, I, L for the digits they look like. */
export function normaliseRecoveryCode(typed: string): string {
  const characters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return characters.match(/.{1,4}/g)?.join('-') ?? '';
}
