import type { DetectionSettings } from '../detection/index.ts';
import type { Drafts } from './drafts.ts';
import { findSaid } from './find-said.ts';
import { findNamesakes, findStored } from './find-stored.ts';
import type { Wanted } from './identifier-kinds.ts';
import type { VaultSource } from './vault-rows.ts';

/** Fewer letters and digits may be somebody else's by chance. */
const shortest = 5;

/**
 * What the vault holds under these identifiers, and where they were said.
 * @returns who typed one of them, and whether there was more than could be looked at
 */
export async function searchVault(
  source: VaultSource,
  wanted: readonly Wanted[],
  settings: DetectionSettings,
  drafts: Drafts,
  { signal, step }: { signal: AbortSignal; step(): void },
): Promise<{ typers: Set<number>; isCapped: boolean }> {
  await findStored(
    source,
    wanted.filter(({ kind }) => kind !== 'name'),
    drafts,
  );
  const typers = new Set<number>();
  let isCapped = false;
  for (const one of wanted) {
    if (one.kind === 'name') await findNamesakes(source, one, settings, drafts);
    const said = await findSaid(source, one, settings, drafts, signal);
    for (const key of said.personKeys) typers.add(key);
    isCapped ||= said.isCapped;
    step();
  }
  return { typers, isCapped };
}

/** Of what is found by nothing but short identifiers, somebody should look twice. */
export function markShort(wanted: readonly Wanted[], drafts: Drafts): void {
  const long = new Set(wanted.filter((one) => !isShort(one)).map(({ kind }) => kind));
  const short = new Set(wanted.map(({ kind }) => kind).filter((kind) => kind !== 'name' && !long.has(kind)));
  for (const { doubts, evidence } of drafts.all)
    doubts.isShort = evidence.every(({ identifierKind }) => short.has(identifierKind));
}

function isShort({ comparable }: Wanted): boolean {
  return comparable.replace(/[^\p{L}\p{N}]/gu, '').length < shortest;
}
