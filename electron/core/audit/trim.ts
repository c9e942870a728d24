import { sql } from 'kysely';
import { canonicalJson, inRegister, type RegisterReader, type RegisterWriter } from '../vault/index.ts';
import { readHead } from './append.ts';
import { agreedProcedures } from './find-agreement.ts';
import { composeStart, readStart } from './log-start.ts';
import { openSigner } from './signer.ts';

/** The oldest entries, without a gap, and never the last one. */
export interface OldestEntries {
  entries: number;
  /** Number, hash and time of the last of them. */
  seq: number;
  hash: string;
  lastAt: number;
}

/** @param before epoch milliseconds: they end before the first entry that is as young; null where there are none */
export function findOldest(register: RegisterReader, before: number): OldestEntries | null {
  const from = readStart(register)?.seq ?? 0;
  const first = register.get(
    inRegister
      .selectFrom('audit_entry')
      .select(({ fn }) => fn.min<number | null>('seq').as('seq'))
      .where('at', '>=', before),
  );
  const seq = (first?.seq ?? readHead(register).seq) - 1;
  const last = register.get(inRegister.selectFrom('audit_entry').select(['hash', 'at']).where('seq', '=', seq));
  return last && seq > from ? { entries: seq - from, seq, hash: last.hash, lastAt: last.at } : null;
}

export interface Removal {
  vaultId: string;
  at: number;
  by: string;
  keepYears: number;
  note: string;
}

/**
 * Removes the oldest entries and signs where the log begins from then on. The one way to remove any: triggers refuse every
 * other. Who agreed to what stays with what was agreed to.
 */
export function removeOldest(register: RegisterWriter, oldest: OldestEntries, removal: Removal): void {
  const { entries, seq, hash, lastAt } = oldest;
  const body = canonicalJson(
    composeStart(removal.vaultId, {
      seq,
      hash,
      lastAt: new Date(lastAt).toISOString(),
      entries,
      removedAt: new Date(removal.at).toISOString(),
      removedBy: removal.by,
      keepYears: removal.keepYears,
      note: removal.note,
    }),
  );
  const signature = openSigner(register).sign(Buffer.from(body));
  keepAgreements(register, seq);
  register.run(inRegister.insertInto('audit_start').values({ seq, hash, body, signature }));
  register.run(inRegister.deleteFrom('audit_entry').where('seq', '<=', seq));
}

function keepAgreements(register: RegisterWriter, seq: number): void {
  register.run(
    inRegister.insertInto('kept_agreement').expression(
      inRegister
        .selectFrom('audit_entry')
        .select(['seq', 'procedure', sql<string>`json_remove(body, '$.reason')`.as('body')])
        .where('seq', '<=', seq)
        .where('procedure', 'in', [...agreedProcedures]),
    ),
  );
}
