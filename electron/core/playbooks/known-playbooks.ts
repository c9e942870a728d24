import type { Playbook } from '../../../shared/contract/playbooks.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { shippedPlaybooks, type ShippedPlaybook } from '../../../shared/rules/breach/playbooks/shipped-playbooks.ts';
import type { RegisterReader } from '../vault/index.ts';
import { listVersions, type StoredVersion } from './playbook-rows.ts';

type Language = 'de' | 'en';

/** The shipped ones as they are or as this vault changed them, then its own by name. */
export function listPlaybooks(register: RegisterReader, language: Language): Playbook[] {
  const shipped = shippedPlaybooks(language);
  const newest = new Map<string, StoredVersion>();
  for (const version of listVersions(register)) if (!newest.has(version.id)) newest.set(version.id, version);
  const known = shipped.map((each) => describe(each, newest.get(each.id))!);
  const own = [...newest.values()]
    .filter(({ id }) => !shipped.some((each) => each.id === id))
    .flatMap((version) => describe(undefined, version) ?? []);
  return [...known, ...own.toSorted((a, b) => a.name.localeCompare(b.name, language))];
}

/**
 * A playbook now, or as it was in a version; 0: as shipped. Those of one that was taken out can still be read.
 * @throws Problem playbook.unknown, playbook.versionUnknown
 */
export function requirePlaybook(
  register: RegisterReader,
  { id, version, language }: { id: string; version?: number | undefined; language: Language },
): Playbook {
  const shipped = findShipped(id, language);
  const versions = listVersions(register, id);
  if (!shipped && versions.length === 0) throw new Problem('playbook.unknown');
  const stored = version === undefined ? versions[0] : versions.find((each) => each.version === version);
  if (!stored && version !== undefined && version !== 0) throw new Problem('playbook.versionUnknown');
  const found = describe(shipped, stored);
  if (!found) throw new Problem(version === undefined ? 'playbook.unknown' : 'playbook.versionUnknown');
  return found;
}

export function findShipped(id: string, language: Language): ShippedPlaybook | undefined {
  return shippedPlaybooks(language).find((each) => each.id === id);
}

/** Null: an own one that is taken out. */
function describe(shipped: ShippedPlaybook | undefined, stored: StoredVersion | undefined): Playbook | null {
  const fields = stored?.fields ?? shipped;
  if (!fields) return null;
  return {
    ...fields,
    id: (stored ?? shipped)!.id,
    version: stored?.version ?? 0,
    isOwn: stored?.fields != null,
    isShipped: shipped !== undefined,
    changedAt: stored ? new Date(stored.savedAt).toISOString() : null,
  };
}
