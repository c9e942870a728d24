import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';

/** All entries, oldest first, a few hundred in memory at a time. */
export function* readEntries(register: RegisterReader): Generator<AuditEntry> {
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const rows = register.all(
      inRegister
        .selectFrom('audit_entry')
        .select(['seq', 'body', 'hash'])
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(500),
    );
    for (const row of rows) yield parseEntry(row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}

/** The number in the row is not trusted: the chain speaks about the number inside the entry. */
export function parseEntry(row: { body: string; hash: string }): AuditEntry {
  return { ...(JSON.parse(row.body) as Omit<AuditEntry, 'hash'>), hash: row.hash };
}
