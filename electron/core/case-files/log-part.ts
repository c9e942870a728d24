import { sql } from 'kysely';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { openSigner, readEntries, readHead, readStart, type SignedStart } from '../audit/index.ts';
import { canonicalJson, inRegister, type RegisterReader } from '../vault/index.ts';

export const logPartFormat = 'custos-log-part/1';

export interface LogPart {
  /** In full, oldest first. */
  shown: AuditEntry[];
  /** One line per entry from the first that belongs to the case on, and a signed last line. */
  lines: string;
  /** Where the log begins, if its oldest entries were removed: some may have belonged to the case. */
  start: SignedStart | null;
}

/**
 * The part of the log that belongs to a case. Of the entries between, only number and hash are written: whoever has the
 * whole log can compare them, and nobody learns what they say.
 */
export function readLogPart(
  register: RegisterReader,
  ids: ReadonlySet<string>,
  { vaultId, now }: { vaultId: string; now: number },
): LogPart {
  const head = readHead(register);
  const from = findFirst(register, ids) ?? head.seq + 1;
  const start = readStart(register);
  const before = register.get(
    inRegister
      .selectFrom('audit_entry')
      .select('hash')
      .where('seq', '=', from - 1),
  );
  const shown: AuditEntry[] = [];
  const lines: string[] = [];
  for (const entry of readEntries(register, from - 1)) {
    const isShown = belongsTo(entry, ids);
    if (isShown) shown.push(entry);
    lines.push(`${JSON.stringify(isShown ? entry : { seq: entry.seq, hash: entry.hash })}\n`);
  }
  const { publicKey, sign } = openSigner(register);
  const seal = {
    format: logPartFormat,
    vaultId,
    exportedAt: new Date(now).toISOString(),
    from,
    previousHash: before?.hash ?? start?.hash ?? '0'.repeat(64),
    entries: head.seq,
    head: head.hash,
    shown: shown.length,
    publicKey,
    ...(start && { start }),
  };
  lines.push(`${JSON.stringify({ ...seal, signature: sign(Buffer.from(canonicalJson(seal))) })}\n`);
  return { shown, lines: lines.join(''), start };
}

/** Not every entry that names an id somewhere belongs to it, but none before the first of these does. */
function findFirst(register: RegisterReader, ids: ReadonlySet<string>): number | null {
  const named = sql<boolean>`EXISTS (SELECT 1 FROM json_each(${JSON.stringify([...ids])}) AS each
    WHERE instr(audit_entry.body, each.value) > 0)`;
  const row = register.get(
    inRegister
      .selectFrom('audit_entry')
      .select(({ fn }) => fn.min<number | null>('seq').as('first'))
      .where(named),
  );
  return row?.first ?? null;
}

function belongsTo({ refs, reason }: AuditEntry, ids: ReadonlySet<string>): boolean {
  const named = [...Object.values(refs ?? {}), reason?.caseId];
  return named.some((value) => typeof value === 'string' && ids.has(value));
}
