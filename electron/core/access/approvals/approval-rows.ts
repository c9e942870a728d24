import { createHash } from 'node:crypto';
import type { ApprovalMode } from '../../../../shared/contract/approvals.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { ApprovalNeed } from '../../handlers.ts';
import {
  canonicalJson,
  inRegister,
  readMeta,
  type RegisterReader,
  type RegisterTables,
  type RegisterWriter,
} from '../../vault/index.ts';
import { listApprovers } from '../users/user-rows.ts';

export type ApprovalRow = RegisterTables['approval'];

/** How long a request, and an approval that was not used, counts. */
export const approvalLifetimeMs = 14 * 24 * 60 * 60 * 1000;

/** The same for the same action with the same effects: what was approved is what may be done, and nothing else. */
export function fingerprintOf(procedure: string, { input, effects }: Pick<ApprovalNeed, 'input' | 'effects'>): string {
  return createHash('sha256').update(canonicalJson({ procedure, input, effects })).digest('hex');
}

export function listApprovalRows(register: RegisterReader): ApprovalRow[] {
  return register.all(inRegister.selectFrom('approval').selectAll().orderBy('id', 'desc'));
}

/** @throws Problem approval.unknown */
export function requireApproval(register: RegisterReader, id: string): ApprovalRow {
  const row = register.get(inRegister.selectFrom('approval').selectAll().where('id', '=', id));
  if (!row) throw new Problem('approval.unknown');
  return row;
}

export function insertApproval(register: RegisterWriter, row: ApprovalRow): void {
  register.run(inRegister.insertInto('approval').values(row));
}

export function changeApproval(register: RegisterWriter, id: string, changes: Partial<ApprovalRow>): void {
  register.run(inRegister.updateTable('approval').set(changes).where('id', '=', id));
}

export function isExpired(row: ApprovalRow, now: number): boolean {
  return (row.state === 'open' || row.state === 'approved') && row.expires_at <= now;
}

/** One-person mode counts for one person only, also where a change that was cut short did not end it. */
export function readMode(register: RegisterReader): ApprovalMode {
  const isChosen = readMeta(register, 'approval_mode') === 'onePerson';
  return isChosen && listApprovers(register).length < 2 ? 'onePerson' : 'fourEyes';
}
