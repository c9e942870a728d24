import type { Controller } from '../../../../shared/contract/controllers.ts';
import { roles, type Role } from '../../../../shared/contract/permissions.ts';
import { countKeySlots, readMode, readVaultStatus, type KeySlotCounts } from '../../access/index.ts';
import { readReviewInterval } from '../../access-reviews/index.ts';
import { readConnectorFacts } from '../../backends/index.ts';
import type { Context } from '../../context.ts';
import { readKeepYears } from '../../requests/index.ts';
import { readLogYears } from '../../retention/index.ts';
import { readTranscriptDays } from '../../transcripts/index.ts';
import { inRegister, listAutomaticBackups, type RegisterReader } from '../../vault/index.ts';

/** What is really set in this vault. Nothing of it was said in a conversation. Times are epoch milliseconds. */
export interface OwnSettings {
  officer: string;
  users: { role: Role; count: number }[];
  keySlots: KeySlotCounts;
  isOnePersonMode: boolean;
  idleLockMinutes: number;
  systems: { name: string; product: string }[];
  transcriptDays: number | null;
  caseYears: number;
  /** Null: as long as the vault. */
  logYears: number | null;
  backups: { lastAt: number | null; automatic: number };
  logEntries: number;
  accessReviews: { everyDays: number; lastAt: number | null };
}

export function readOwnSettings(context: Context, controller: Controller): OwnSettings {
  const { register, vault } = context;
  return {
    officer: controller.dataProtectionOfficer,
    users: countUsers(register),
    keySlots: countKeySlots(context),
    isOnePersonMode: readMode(register) === 'onePerson',
    idleLockMinutes: readVaultStatus(context).idleLockMinutes,
    systems: readSystems(register, controller.id),
    transcriptDays: readTranscriptDays(register),
    caseYears: readKeepYears(register),
    logYears: readLogYears(register),
    backups: { lastAt: readLastBackup(register), automatic: listAutomaticBackups(vault.folder).length },
    logEntries: register.get(
      inRegister.selectFrom('audit_entry').select(({ fn }) => fn.countAll<number>().as('entries')),
    )!.entries,
    accessReviews: { everyDays: readReviewInterval(register), lastAt: readLastReview(register) },
  };
}

function countUsers(register: RegisterReader): OwnSettings['users'] {
  const rows = register.all(inRegister.selectFrom('user').select('role').where('state', '!=', 'removed'));
  return roles
    .map((role) => ({ role, count: rows.filter((row) => row.role === role).length }))
    .filter(({ count }) => count > 0);
}

function readSystems(register: RegisterReader, controllerId: string): OwnSettings['systems'] {
  const backends = register.all(
    inRegister
      .selectFrom('backend')
      .select(['id', 'name'])
      .where('controller_id', '=', controllerId)
      .where('state', '=', 'active')
      .orderBy('name')
      .orderBy('id'),
  );
  return backends.map(({ id, name }) => ({ name, product: readConnectorFacts(register, id).title }));
}

function readLastBackup(register: RegisterReader): number | null {
  const row = register.get(
    inRegister
      .selectFrom('job')
      .select('finished_at')
      .where('procedure', '=', 'vault.backup')
      .where('state', '=', 'done')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return row?.finished_at ?? null;
}

function readLastReview(register: RegisterReader): number | null {
  const newest = inRegister.selectFrom('access_review').select('signed_at').orderBy('signed_at', 'desc').limit(1);
  return register.get(newest)?.signed_at ?? null;
}
