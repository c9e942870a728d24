import { holdScope, type HoldScope } from '../../../shared/contract/retention/holds.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { inContent, type ContentReader, type RegisterReader } from '../vault/index.ts';
import { heldBy, listHoldRows, type HeldBy, type HoldRow } from './hold-rows.ts';

export interface ScopedHold {
  by: HeldBy;
  scope: HoldScope;
}

export interface StoredScope {
  scope: HoldScope;
  reason: string;
}

/** By hold. One that is missing went with content that was wiped. */
export async function readScopes(content: ContentReader): Promise<Map<string, StoredScope>> {
  const rows = await content.all(inContent.selectFrom('hold_scope').selectAll());
  return new Map(
    rows.map(({ hold_id: id, scope, reason }) => [id, { scope: holdScope.parse(JSON.parse(scope)), reason }]),
  );
}

/**
 * What is held now, but for one hold that is about to end.
 * @returns `missing`: a hold of which nobody knows any more what it holds, so that everything is held
 */
export async function readActiveHolds(
  content: ContentReader,
  register: RegisterReader,
  { except }: { except?: string } = {},
): Promise<{ holds: ScopedHold[]; missing: HeldBy | null }> {
  const rows: HoldRow[] = listHoldRows(register, { includeReleased: false }).filter(({ id }) => id !== except);
  if (rows.length === 0) return { holds: [], missing: null };
  const scopes = await readScopes(content);
  const missing = rows.find(({ id }) => !scopes.has(id));
  return {
    holds: rows.flatMap((row) => {
      const stored = scopes.get(row.id);
      return stored ? [{ by: heldBy(row), scope: stored.scope }] : [];
    }),
    missing: missing ? heldBy(missing) : null,
  };
}

/** @throws Problem hold.scopeMissing */
export async function requireScopes(content: ContentReader, register: RegisterReader): Promise<ScopedHold[]> {
  const { holds, missing } = await readActiveHolds(content, register);
  if (missing) throw new Problem('hold.scopeMissing', { number: missing.number });
  return holds;
}
