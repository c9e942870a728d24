import { Problem } from '../../../shared/errors/problem.ts';
import { backUpBeforeRotation } from './backup.ts';
import { ContentConnection } from './content.ts';
import { openContentSecret, sealContentSecret } from './content-secret.ts';
import { vaultFiles } from './files.ts';
import { authenticateHeader, readHeader, writeHeader } from './header.ts';
import { sealNextKeys, type NextKeys } from './key-slot.ts';
import { selectKnownSlots } from './known-slots.ts';
import { sealPresentKeys, settleNextKey } from './next-keys.ts';
import { createVaultKeys, type OpenVault } from './open-vault.ts';
import { noteRotated } from './rotation-due.ts';
import { copyOf, keyPragma, removeCopy, requireWhole } from './swap-database.ts';

export interface Rotated {
  register: boolean;
  content: boolean;
  droppedSlots: number;
}

interface Control {
  signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Replaces the keys that the signed-in person holds: both databases are copied, the copies get the new keys, vault.json
 * names old and new, and the copies take their places. At any moment one key of the two opens each database, and every
 * known slot holds both. No other job runs meanwhile; reading goes on but for the blink of the exchange.
 * @param undisturbed runs the exchange at a time at which nobody changes slots
 */
export async function rotateKeys(
  vault: OpenVault,
  { signal, progress }: Control,
  undisturbed: (exchange: () => Promise<Rotated>) => Promise<Rotated> = (exchange) => exchange(),
): Promise<Rotated> {
  const steps = 6;
  const created = createVaultKeys();
  const next: NextKeys = { register: created.register, content: vault.keys.content && created.content };
  progress(0, steps);
  await backUpBeforeRotation(vault, { signal });
  progress(1, steps);
  try {
    signal.throwIfAborted();
    if (next.content) await copyContent(vault, next.content, () => progress(2, steps));
    progress(3, steps);
    // Last chance to stop: from here on it takes a moment, and half of it is not worth keeping.
    signal.throwIfAborted();
    return await undisturbed(async () => {
      const droppedSlots = exchangeRegister(vault, next);
      progress(4, steps);
      if (next.content) await vault.exchangeContent(next.content);
      progress(5, steps);
      const replaced = { register: true, content: next.content !== null };
      forgetOldKeys(vault);
      // Here, before anybody's access can end anew.
      vault.register.write((writer) => noteRotated(writer, replaced));
      progress(6, steps);
      return { ...replaced, droppedSlots };
    });
  } finally {
    const { register, content } = vaultFiles(vault.folder);
    for (const file of [register, content]) removeCopy(file);
  }
}

/** On the content's own thread: this is the part that takes long. */
async function copyContent(vault: OpenVault, key: Uint8Array, onCopied: () => void): Promise<void> {
  const file = vaultFiles(vault.folder).content;
  const copy = copyOf(file);
  removeCopy(file);
  await vault.contentWriter.copyTo(copy);
  onCopied();
  const connection = await ContentConnection.open(copy, { key: vault.keys.content });
  try {
    await connection.pragma('journal_mode = DELETE');
    await connection.pragma(keyPragma('rekey', key));
    requireWhole(await connection.pragma('quick_check'));
  } finally {
    await connection.close();
  }
}

/** In one go, so that nothing is written to the register between its copy and the exchange. @returns slots dropped */
function exchangeRegister(vault: OpenVault, next: NextKeys): number {
  const { register, content: contentKey } = vault.keys;
  if (!next.register) throw new Problem('vault.locked');
  if (contentKey && next.content) {
    const secret = openContentSecret(vault.register, contentKey);
    const keys = [contentKey, next.content];
    vault.register.write((writer) => sealContentSecret(writer, secret, keys));
  }
  const { header: file } = vaultFiles(vault.folder);
  const header = readHeader(file);
  authenticateHeader(header, vault.keys.header);
  const { known, unknown } = selectKnownSlots(vault.register, header.slots);
  if (known.length === 0) throw new Problem('vault.headerForged');
  vault.register.prepareCopy(register, next.register);
  const slots = known.map((slot) => sealNextKeys(sealPresentKeys(slot, vault.keys), next));
  writeHeader(file, { ...header, slots }, vault.keys.header);
  vault.register.exchange(register, next.register);
  vault.keys = { ...vault.keys, register: next.register };
  register.fill(0);
  return unknown;
}

function forgetOldKeys(vault: OpenVault): void {
  const { header: file } = vaultFiles(vault.folder);
  const header = readHeader(file);
  const replaced = vault.keys.content ? (['register', 'content'] as const) : (['register'] as const);
  const slots = header.slots.map((slot) => replaced.reduce((each, name) => settleNextKey(each, name, true), slot));
  writeHeader(file, { ...header, slots }, vault.keys.header);
  if (!vault.keys.content) return;
  const secret = openContentSecret(vault.register, vault.keys.content);
  const keys = [vault.keys.content];
  vault.register.write((writer) => sealContentSecret(writer, secret, keys));
}
