import { vaultFiles } from './files.ts';
import { readHeader } from './header.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { OpenVault } from './open-vault.ts';
import { inRegister } from './query-builder.ts';
import type { RegisterWriter } from './register.ts';

/** Keeps in the register which vault.json goes with it. Called whenever one was written, and at each unlock. */
export function noteHeader(register: RegisterWriter, vault: OpenVault): void {
  writeMeta(register, 'header', authenticationOf(vault));
}

/**
 * Whether vault.json is not the one last written here: an older copy was put in its place, whose slots open with the
 * passphrases of their time. It may be a backup put back after damage, so this is for the log and not a refusal.
 */
export function isHeaderReplaced(vault: OpenVault): boolean {
  const known = readMeta(vault.register, 'header');
  if (known === undefined || known === authenticationOf(vault) || vault.hasSettledRotation) return false;
  // A change that was cut short may have written the header and not noted it.
  const isCutShort =
    vault.register.get(inRegister.selectFrom('pending_operation').select('id')) ??
    vault.register.get(
      inRegister
        .selectFrom('job')
        .select('id')
        .where('procedure', '=', 'vault.rotateKey')
        .where('state', '=', 'running'),
    );
  return isCutShort === undefined;
}

function authenticationOf(vault: OpenVault): string {
  return readHeader(vaultFiles(vault.folder).header).authentication;
}
