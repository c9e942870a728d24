import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../vault/index.ts';

/**
 * Entries, oldest first, a few hundred in memory at a time.
 * @param from only those with a greater number; left out: all
 */
export function* readEntries(register: RegisterReader, from = Number.MIN_SAFE_INTEGER): Generator<AuditEntry> {
  for (let after = from; ;) {
    const rows = register.all(
      inRegister
        .selectFrom('audit_entry')
        .select(['seq', 'at', 'user_id', 'procedure', 'body', 'hash'])
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(500),
    );
    for (const row of rows) yield asStored(row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}

/**
 * The columns that lists filter and sort by take the place of the same fields inside the entry: where they differ, the
 * hash no longer fits. What is no entry at all becomes one that follows nothing.
 */
function asStored(row: RegisterTables['audit_entry']): AuditEntry {
  const { seq, procedure, user_id: userId } = row;
  try {
    return { ...parseEntry(row), seq, at: new Date(row.at).toISOString(), userId, procedure };
  } catch {
    return { seq, hash: row.hash } as AuditEntry;
  }
}

export function parseEntry(row: { body: string; hash: string }): AuditEntry {
  return { ...(JSON.parse(row.body) as Omit<AuditEntry, 'hash'>), hash: row.hash };
}
