import type { AccessSource } from '../../../shared/contract/access-reviews.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { readUserNames } from '../access/index.ts';
import { parseEntry } from '../audit/index.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';

type Entry = OutputOf<'accessReviews.entries'>['entries'][number];

/** What a finding rests on, oldest first. Unknown references are left out. */
export function readEntriesOf(register: RegisterReader, source: AccessSource, references: readonly string[]): Entry[] {
  return source === 'custos' ? readLog(register, references) : readBackendLog(register, source.backendId, references);
}

function readLog(register: RegisterReader, references: readonly string[]): Entry[] {
  const names = readUserNames(register);
  const numbers = references.map(Number).filter((number) => Number.isSafeInteger(number));
  const rows = register.all(
    inRegister.selectFrom('audit_entry').select(['body', 'hash']).where('seq', 'in', numbers).orderBy('seq'),
  );
  return rows.map(parseEntry).map(({ seq, at, userId, procedure, phase, reason, refs }) => ({
    reference: String(seq),
    at,
    person: userId === null ? null : (names.get(userId) ?? null),
    action: procedure,
    phase,
    purpose: reason?.purpose ?? null,
    caseId: reason?.caseId ?? null,
    subject: typeof refs['conversationId'] === 'string' ? refs['conversationId'] : null,
  }));
}

function readBackendLog(register: RegisterReader, backendId: string, references: readonly string[]): Entry[] {
  const rows = register.all(
    inRegister
      .selectFrom('backend_access')
      .selectAll()
      .where('backend_id', '=', backendId)
      .where('external_id', 'in', [...references])
      .orderBy('at'),
  );
  return rows.map(({ external_id: reference, at, actor, action, target_hash: subject }) => ({
    reference,
    at: new Date(at).toISOString(),
    person: actor,
    action,
    phase: null,
    purpose: null,
    caseId: null,
    subject,
  }));
}
