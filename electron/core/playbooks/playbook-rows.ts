import { playbookFields, type PlaybookFields } from '../../../shared/contract/playbooks.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';

/** What somebody stored about a playbook. */
export interface StoredVersion {
  id: string;
  version: number;
  /** Null: taken out, so that a shipped one is as shipped again and an own one is gone. */
  fields: PlaybookFields | null;
  note: string;
  savedBy: string;
  savedAt: number;
}

/** All versions of all playbooks, or of one, the newest first. */
export function listVersions(register: RegisterReader, id?: string): StoredVersion[] {
  const all = inRegister.selectFrom('playbook_version').selectAll().orderBy('playbook_id').orderBy('version', 'desc');
  const rows = register.all(id === undefined ? all : all.where('playbook_id', '=', id));
  return rows.map((row) => ({
    id: row.playbook_id,
    version: row.version,
    fields: row.fields === null ? null : playbookFields.parse(JSON.parse(row.fields)),
    note: row.note,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  }));
}
