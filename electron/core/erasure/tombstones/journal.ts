import { z } from 'zod';
import { SealedJournal } from '../../vault/index.ts';
import type { Tombstone } from './tombstones.ts';

const tombstone = z.object({
  kind: z.enum(['conversation', 'person', 'identifier']),
  hash: z.string(),
  backend_id: z.string(),
  until: z.number(),
  plan_id: z.string(),
});

/** Tombstones as they lie beside backups: a backup is older than what was erased after it. */
export const erasureJournal = new SealedJournal<Tombstone>({
  name: 'custos-erasures',
  version: 1,
  use: 'erasure-journal',
  entries: z.array(tombstone),
  merge: mergeTombstones,
});

function mergeTombstones(tombstones: readonly Tombstone[]): Tombstone[] {
  const merged = new Map<string, Tombstone>();
  for (const one of tombstones) {
    const key = keyOf(one);
    const known = merged.get(key);
    if (!known || known.until < one.until) merged.set(key, one);
  }
  return [...merged.values()];
}

/** Those that are missing, or reach less far. */
export function missingFrom(known: readonly Tombstone[], others: readonly Tombstone[]): Tombstone[] {
  const untils = new Map(known.map((one) => [keyOf(one), one.until]));
  return mergeTombstones(others).filter((one) => (untils.get(keyOf(one)) ?? -Infinity) < one.until);
}

function keyOf({ kind, hash, backend_id: backendId, plan_id: planId }: Tombstone): string {
  return [kind, hash, backendId, planId].join('\n');
}
