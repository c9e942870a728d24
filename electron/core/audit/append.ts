import { createHmac } from 'node:crypto';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import type { Reason } from '../../../shared/contract/fields.ts';
import type { Refs } from '../handlers.ts';
import { inRegister, readMeta, type RegisterReader, type RegisterWriter } from '../vault/index.ts';
import { chainStart, hashEntry, type UnhashedEntry } from './chain.ts';

export interface Occurrence {
  at: number;
  userId: string | null;
  procedure: string;
  phase: AuditEntry['phase'];
  reason?: Reason | null;
  refs?: Refs;
}

/** Appends one entry in the caller's transaction. @returns its number */
export function appendEntry(register: RegisterWriter, occurrence: Occurrence): number {
  const head = readHead(register);
  const entry: UnhashedEntry = {
    seq: head.seq + 1,
    at: new Date(occurrence.at).toISOString(),
    userId: occurrence.userId,
    procedure: occurrence.procedure,
    phase: occurrence.phase,
    reason: occurrence.reason ? withoutAbsent(occurrence.reason) : null,
    refs: withoutAbsent(occurrence.refs ?? {}),
    previousHash: head.hash,
  };
  const hash = hashEntry(entry);
  register.run(
    inRegister.insertInto('audit_entry').values({
      seq: entry.seq,
      at: occurrence.at,
      user_id: entry.userId,
      procedure: entry.procedure,
      body: JSON.stringify(entry),
      hash,
    }),
  );
  register.run(
    inRegister
      .insertInto('audit_head')
      .values({ only: 1, seq: entry.seq, hash })
      .onConflict((conflict) => conflict.column('only').doUpdateSet({ seq: entry.seq, hash })),
  );
  return entry.seq;
}

export function readHead(register: RegisterReader): { seq: number; hash: string } {
  return register.get(inRegister.selectFrom('audit_head').select(['seq', 'hash'])) ?? { seq: 0, hash: chainStart };
}

/** A keyed hash: equal words can be recognised within this vault, and never guessed outside it. */
export function hashForLog(register: RegisterReader, text: string): string {
  const key = readMeta(register, 'log_key');
  if (!(key instanceof Uint8Array)) throw new Error('the vault has no log key');
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
}

/** JSON has no undefined: what is absent must not enter the hash. */
function withoutAbsent<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value;
}
