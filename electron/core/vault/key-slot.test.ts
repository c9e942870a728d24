import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  createKeySlot,
  decrypt,
  encrypt,
  openKeySlot,
  resealKeySlot,
  sealContentKey,
  sealNextKeys,
  type KeySlot,
} from './key-slot.ts';
import { createRecoveryCode, normaliseRecoveryCode } from './recovery-code.ts';

// The derivation that a vault is really opened with, at its real cost.
vi.unmock('hash-wasm');

const owner = { kind: 'user' as const, userId: '01a2036c-b12a-7795-9c81-2794e9d46d33', user: 'dpo' };
const newKey = () => new Uint8Array(randomBytes(32));
const newKeys = () => ({ header: newKey(), register: newKey(), content: newKey() });

describe('a key slot', () => {
  it('gives the keys to who knows the secret, and nothing to anyone else', async () => {
    const keys = newKeys();
    const slot = await createKeySlot(owner, 'a passphrase', keys);
    expect(await openKeySlot(slot, 'a passphrase')).toEqual(keys);
    expect(await openKeySlot(slot, 'A passphrase')).toBeNull();
  });

  it('costs at least 64 MiB of memory to try a passphrase', async () => {
    const slot = await createKeySlot(owner, 'a passphrase', newKeys());
    expect(slot.derivation.memoryKiB * 1024).toBeGreaterThanOrEqual(64 * 1024 * 1024);
  });

  it('holds no key in readable form', async () => {
    const keys = newKeys();
    const text = JSON.stringify(await createKeySlot(owner, 'a passphrase', keys));
    for (const encoding of ['hex', 'base64'] as const) {
      for (const key of Object.values(keys)) expect(text).not.toContain(Buffer.from(key).toString(encoding));
    }
  });

  it('takes new keys while its owner is away', async () => {
    const keys = newKeys();
    const slot = await createKeySlot(owner, 'a passphrase', keys);
    const replaced = { ...newKeys(), header: keys.header };
    expect(await openKeySlot(resealKeySlot(slot, replaced), 'a passphrase')).toEqual(replaced);
  });

  it('that needs a key file opens with that file and the passphrase, and with neither alone', async () => {
    const [keys, file] = [newKeys(), newKey()];
    const slot = await createKeySlot(owner, 'a passphrase', keys, file);
    expect(await openKeySlot(slot, 'a passphrase', file)).toEqual(keys);
    expect(await openKeySlot(slot, 'a passphrase')).toBeNull();
    expect(await openKeySlot(slot, 'a passphrase', newKey())).toBeNull();
    expect(await openKeySlot(slot, 'another', file)).toBeNull();
    // Leaving out that it is needed does not help.
    const { keyFile: _needed, ...claimed } = slot;
    expect(await openKeySlot(claimed, 'a passphrase')).toBeNull();
  });

  it('holds the present and the next keys while they are replaced', async () => {
    const keys = newKeys();
    const next = { register: newKey(), content: newKey() };
    const slot = sealNextKeys(await createKeySlot(owner, 'a passphrase', keys), next);
    expect(await openKeySlot(slot, 'a passphrase')).toEqual({ ...keys, next });
    const without = sealNextKeys(sealContentKey(slot, null), next);
    expect(await openKeySlot(without, 'a passphrase')).toEqual({
      ...keys,
      content: null,
      next: { register: next.register, content: null },
    });
  });

  it('takes a content key from someone else and loses it again', async () => {
    const keys = newKeys();
    const slot = await createKeySlot(owner, 'a passphrase', { ...keys, content: null });
    const granted = sealContentKey(slot, keys.content);
    expect(await openKeySlot(granted, 'a passphrase')).toEqual(keys);
    expect(await openKeySlot(sealContentKey(granted, null), 'a passphrase')).toEqual({ ...keys, content: null });
  });

  it('of who may not read content opens without a content key', async () => {
    const keys = { ...newKeys(), content: null };
    const slot = await createKeySlot(owner, 'a passphrase', keys);
    expect(await openKeySlot(slot, 'a passphrase')).toEqual(keys);
    expect(resealKeySlot(slot, newKeys()).content).toBeNull();
  });

  it('does not open under another name or with exchanged parts', async () => {
    const slot = await createKeySlot(owner, 'a passphrase', newKeys());
    const exchanged: KeySlot[] = [
      { ...slot, user: 'other' },
      { ...slot, kind: 'recovery' },
      { ...slot, content: slot.register },
      { ...slot, register: { ...slot.register, ephemeral: slot.content!.ephemeral } },
    ];
    for (const forged of exchanged) expect(await openKeySlot(forged, 'a passphrase')).toBeNull();
  });
});

describe('encryption', () => {
  it('gives back what was encrypted, and refuses another key, context or changed text', () => {
    const key = new Uint8Array(randomBytes(32));
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (plain, context) => {
        const sealed = encrypt(key, plain, context);
        expect(decrypt(key, sealed, context)).toEqual(plain);
        expect(() => decrypt(key, sealed, `${context}.`)).toThrow();
        expect(() => decrypt(new Uint8Array(randomBytes(32)), sealed, context)).toThrow();
        const text = Buffer.from(sealed.text, 'base64');
        text[0] = text[0]! ^ 1;
        expect(() => decrypt(key, { ...sealed, text: text.toString('base64') }, context)).toThrow();
      }),
    );
  });
});

describe('a recovery code', () => {
  it('has 160 bits in eight groups that are easy to read out', () => {
    expect(createRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is understood however it is typed', () => {
    const code = createRecoveryCode();
    expect(normaliseRecoveryCode(code)).toBe(code);
    expect(normaliseRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')}\n`)).toBe(code);
    expect(normaliseRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
  });
});
