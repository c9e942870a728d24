import { createHmac } from 'node:crypto';
import { normaliseIdentifier } from '../../detection/index.ts';
import {
  inRegister,
  type RegisterReader,
  type RegisterTables,
  type RegisterWriter,
  type VaultView,
} from '../../vault/index.ts';

/**
 * Says that something was erased and until when, without saying what: whoever reads it learns nothing, and whoever has
 * the thing before him can tell.
 */
export type Tombstone = RegisterTables['tombstone'];
export type TombstoneKind = Tombstone['kind'];

/** Hashes by a key that only who may read content can derive, and that outlives rotations and wipes. */
export type Hasher = (kind: TombstoneKind, value: string) => string;

/** @throws Problem content.keyMissing */
export function openHasher(vault: Pick<VaultView, 'deriveFromContentKey'>): Hasher {
  const key = vault.deriveFromContentKey('tombstones');
  return (kind, value) => createHmac('sha256', key).update(`${kind}\n${value}`).digest('base64');
}

/** A name is no identifier: another person may well have the same. */
export function identifierValue({ kind, value }: { kind: string; value: string }): string | null {
  if (kind === 'name') return null;
  const normalised = normaliseIdentifier(kind, value);
  return normalised === '' ? null : `${kind}\n${normalised}`;
}

export function storeTombstones(register: RegisterWriter, tombstones: readonly Tombstone[]): void {
  for (const tombstone of tombstones) {
    register.run(
      inRegister
        .insertInto('tombstone')
        .values(tombstone)
        .onConflict((conflict) =>
          conflict.columns(['kind', 'hash', 'backend_id', 'plan_id']).doUpdateSet({ until: tombstone.until }),
        ),
    );
  }
}

export function readAllTombstones(register: RegisterReader): Tombstone[] {
  return register.all(inRegister.selectFrom('tombstone').selectAll());
}

/** Of one chatbot system, also from when it was known here under another id: one that was removed and added again. */
export function readTombstonesOf(register: RegisterReader, backendId: string): Tombstone[] {
  return register.all(
    inRegister.selectFrom('tombstone').selectAll().where('backend_id', 'in', findSame(register, backendId)),
  );
}

function findSame(register: RegisterReader, backendId: string): string[] {
  const columns = ['id', 'connector', 'base_url', 'is_sample'] as const;
  const backends = register.all(inRegister.selectFrom('backend').select(columns));
  const own = backends.find(({ id }) => id === backendId);
  const same = backends.filter(
    (one) =>
      own &&
      one.connector === own.connector &&
      one.is_sample === own.is_sample &&
      (own.is_sample === 1 || one.base_url === own.base_url),
  );
  return [backendId, ...same.map(({ id }) => id)];
}
