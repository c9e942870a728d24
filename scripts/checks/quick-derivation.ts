import type { IArgon2Options } from 'hash-wasm';
import { vi } from 'vitest';

/**
 * Trying a passphrase costs half a second by design, and most tests unlock a vault to look at something else. For
 * those the derivation is the same Argon2id with 32 KiB and one pass; a header says 64 MiB all the same, and the
 * schema that demands them is the real one. `vi.unmock('hash-wasm')` in a test brings back the real cost.
 */
vi.mock('hash-wasm', async (importOriginal) => {
  const original = await importOriginal<{ argon2id(options: IArgon2Options): Promise<unknown> }>();
  const argon2id = (options: IArgon2Options) => original.argon2id({ ...options, memorySize: 32, iterations: 1 });
  return { ...original, argon2id };
});
