import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';

/**
 * Argon2id parameters (RFC 9106): 64 MiB and 3 passes take about half a second. Memory in KiB. The upper bounds leave
 * room for later defaults and none for a planted header that keeps a machine busy for hours.
 */
const derivation = z.object({
  name: z.literal('argon2id'),
  memoryKiB: z.number().int().min(65_536).max(1_048_576),
  passes: z.number().int().min(1).max(16),
  lanes: z.number().int().min(1).max(16),
  salt: z.base64(),
});
const box = z.object({ nonce: z.base64(), text: z.base64() });
const sealedKey = box.extend({ ephemeral: z.base64() });

/**
 * What one person (or the recovery code) opens the vault with: a key pair whose private half is wrapped under a
 * passphrase, and the database keys sealed to its public half. Keys can be sealed anew without the person present.
 * Anyone can seal keys of his own choice to a public half, so the key that authenticates the header is wrapped
 * together with the private half: only who knows a slot's secret can know it.
 */
export const keySlotSchema = z.object({
  kind: z.enum(['user', 'recovery']),
  userId: z.uuid().nullable(),
  user: z.string(),
  derivation,
  publicKey: z.base64(),
  wrapped: box,
  /** The key file's content is needed besides the passphrase. */
  keyFile: z.literal(true).optional(),
  register: sealedKey,
  content: sealedKey.nullable(),
  /** While keys are being replaced: those to come. A database opens with the present or with the next one. */
  next: z.object({ register: sealedKey.nullable(), content: sealedKey.nullable() }).optional(),
});
export type KeySlot = z.infer<typeof keySlotSchema>;

const headerKeyBytes = 32;

export interface VaultKeys {
  /** Authenticates vault.json; stays the same when the database keys are replaced. */
  header: Uint8Array;
  register: Uint8Array;
  /** Absent for roles that may not read content. */
  content: Uint8Array | null;
}

/** The keys of a slot, with those to come while a replacement is under way. */
export interface SlotKeys extends VaultKeys {
  next?: NextKeys;
}
export interface NextKeys {
  register: Uint8Array | null;
  content: Uint8Array | null;
}

export interface SlotOwner {
  kind: KeySlot['kind'];
  userId: string | null;
  user: string;
}

/** @param keyFile 32 bytes without which the passphrase opens nothing; null for the passphrase alone */
export async function createKeySlot(
  owner: SlotOwner,
  secret: string,
  keys: VaultKeys,
  keyFile: Uint8Array | null = null,
): Promise<KeySlot> {
  const parameters: KeySlot['derivation'] = {
    name: 'argon2id',
    memoryKiB: 65_536,
    passes: 3,
    lanes: 1,
    salt: randomBytes(16).toString('base64'),
  };
  const pair = generateKeyPairSync('x25519');
  const wrapping = await deriveKey(secret, parameters, keyFile);
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' });
  const privateKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
  return {
    ...owner,
    derivation: parameters,
    publicKey: publicKey.toString('base64'),
    wrapped: encrypt(wrapping, Buffer.concat([keys.header, privateKey]), slotContext(owner)),
    ...(keyFile && { keyFile: true as const }),
    register: seal(pair.publicKey, keys.register, `register:${owner.user}`),
    content: keys.content ? seal(pair.publicKey, keys.content, `content:${owner.user}`) : null,
  };
}

/** @returns the keys, or null when the secret does not open this slot */
export async function openKeySlot(
  slot: KeySlot,
  secret: string,
  keyFile: Uint8Array | null = null,
): Promise<SlotKeys | null> {
  // A recovery code of hyphens alone, say: there is nothing to derive a key from.
  if (secret === '') return null;
  // Not both ways: a slot without a key file opens whatever file is named beside it.
  const wrapping = await deriveKey(secret, slot.derivation, slot.keyFile ? keyFile : null);
  try {
    const wrapped = Buffer.from(decrypt(wrapping, slot.wrapped, slotContext(slot)));
    const privateKey = createPrivateKey({ key: wrapped.subarray(headerKeyBytes), format: 'der', type: 'pkcs8' });
    return {
      header: new Uint8Array(wrapped.subarray(0, headerKeyBytes)),
      register: unseal(privateKey, slot.register, `register:${slot.user}`),
      content: slot.content ? unseal(privateKey, slot.content, `content:${slot.user}`) : null,
      ...(slot.next && {
        next: {
          register: slot.next.register && unseal(privateKey, slot.next.register, `register:${slot.user}`),
          content: slot.next.content && unseal(privateKey, slot.next.content, `content:${slot.user}`),
        },
      }),
    };
  } catch {
    return null;
  }
}

/** Seals new database keys to a slot whose owner need not be present. Who held no content key gets none. */
export function resealKeySlot(slot: KeySlot, keys: Omit<VaultKeys, 'header'>): KeySlot {
  const { next: _replaced, ...kept } = slot;
  const publicKey = publicKeyOf(slot);
  return {
    ...kept,
    register: seal(publicKey, keys.register, `register:${slot.user}`),
    content: slot.content && keys.content ? seal(publicKey, keys.content, `content:${slot.user}`) : null,
  };
}

/** Adds the keys to come, beside those that still count. An earlier next key on which nobody could decide yet stays. */
export function sealNextKeys(slot: KeySlot, keys: NextKeys): KeySlot {
  const publicKey = publicKeyOf(slot);
  const register = keys.register && seal(publicKey, keys.register, `register:${slot.user}`);
  const sealed = slot.content && keys.content && seal(publicKey, keys.content, `content:${slot.user}`);
  const content = keys.content ? sealed : (slot.next?.content ?? null);
  return { ...slot, next: { register, content } };
}

/** Hands the content key to a slot, or takes it away: also the one to come, where nobody could decide on it yet. */
export function sealContentKey(slot: KeySlot, contentKey: Uint8Array | null): KeySlot {
  const next = slot.next && !contentKey ? { next: { ...slot.next, content: null } } : {};
  return { ...slot, ...next, content: contentKey && seal(publicKeyOf(slot), contentKey, `content:${slot.user}`) };
}

function publicKeyOf(slot: KeySlot): KeyObject {
  return createPublicKey({ key: Buffer.from(slot.publicKey, 'base64'), format: 'der', type: 'spki' });
}

function slotContext(owner: SlotOwner): string {
  return `slot:${owner.kind}:${owner.userId ?? ''}:${owner.user}`;
}

async function deriveKey(
  secret: string,
  parameters: KeySlot['derivation'],
  keyFile: Uint8Array | null,
): Promise<Uint8Array> {
  return argon2id({
    // RFC 9106's secret value K: it enters the very first hash, so neither factor can be tried without the other.
    ...(keyFile && { secret: keyFile }),
    password: secret.normalize('NFC'),
    salt: Buffer.from(parameters.salt, 'base64'),
    memorySize: parameters.memoryKiB,
    iterations: parameters.passes,
    parallelism: parameters.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
}

function seal(recipient: KeyObject, key: Uint8Array, context: string): z.infer<typeof sealedKey> {
  const ephemeral = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: recipient });
  const ephemeralPublic = ephemeral.publicKey.export({ format: 'der', type: 'spki' });
  const wrapping = sealingKey(shared, ephemeralPublic, recipient);
  return { ephemeral: ephemeralPublic.toString('base64'), ...encrypt(wrapping, key, context) };
}

function unseal(privateKey: KeyObject, sealed: z.infer<typeof sealedKey>, context: string): Uint8Array {
  const ephemeralPublic = Buffer.from(sealed.ephemeral, 'base64');
  const publicKey = createPublicKey({ key: ephemeralPublic, format: 'der', type: 'spki' });
  const shared = diffieHellman({ privateKey, publicKey });
  return decrypt(sealingKey(shared, ephemeralPublic, createPublicKey(privateKey)), sealed, context);
}

/** Both public keys enter the derivation, so that a sealed key cannot be re-addressed. */
function sealingKey(shared: Uint8Array, ephemeralPublic: Uint8Array, recipient: KeyObject): Uint8Array {
  const salt = Buffer.concat([ephemeralPublic, recipient.export({ format: 'der', type: 'spki' })]);
  return new Uint8Array(hkdfSync('sha256', shared, salt, 'custos/seal/1', 32));
}

/** AES-256-GCM with a random 96-bit nonce; the tag is appended. */
export function encrypt(key: Uint8Array, plain: Uint8Array, context: string): z.infer<typeof box> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), text: text.toString('base64') };
}

/** @throws when key, context or text is not the one encrypted with */
export function decrypt(key: Uint8Array, sealed: z.infer<typeof box>, context: string): Uint8Array {
  const text = Buffer.from(sealed.text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'));
  decipher.setAAD(Buffer.from(context)).setAuthTag(text.subarray(-16));
  return new Uint8Array(Buffer.concat([decipher.update(text.subarray(0, -16)), decipher.final()]));
}
