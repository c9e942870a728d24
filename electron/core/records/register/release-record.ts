import { createHash } from 'node:crypto';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { findAgreement } from '../../audit/index.ts';
import { storeDeclaredByRecord } from '../../checks/index.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { compareFields } from './compare-fields.ts';
import { findRequired } from './find-missing.ts';
import { listInForce, requireRecord } from './record-rows.ts';
import { withoutDraft } from './save-record.ts';
import { changeRecord } from './store-draft.ts';
import { toProfile } from './to-profile.ts';

/** @throws Problem record.unknown, record.retired, record.noDraft, record.incomplete with the paths that are missing */
export function releaseRecord(
  context: Context,
  { id, note }: ParsedInputOf<'records.release'>,
): RegisterChange<OutputOf<'records.release'>> {
  const { row, draft, latest } = requireRecord(context.register, id);
  if (row.retired_at !== null) throw new Problem('record.retired');
  if (!draft) throw new Problem('record.noDraft');
  const missing = findRequired(draft);
  if (missing.length > 0) throw new Problem('record.incomplete', { missing });
  const revision = (latest?.revision ?? 0) + 1;
  const fields = JSON.stringify(draft);
  const values = {
    number: row.number,
    name: draft.name,
    revision,
    changes: latest ? compareFields(latest.fields, draft).length : 0,
    bots: draft.botIds.length,
    // A second person agrees to exactly this text: changed since, it is asked for again.
    text: createHash('sha256').update(fields).digest('hex'),
  };
  const others = listInForce(context.register).filter((other) => other.row.id !== id);
  const now = context.now();
  const released = { by: context.session.userId, at: now };
  return {
    refs: { recordId: id, revisionId: refOfRevision(id, revision), revision, bots: draft.botIds.length },
    approval: { kind: 'release', input: { id, note }, effects: [{ code: 'recordReleased', values }] },
    reason: note === '' ? null : { purpose: 'review', note },
    write(writer) {
      const columns = { record_id: id, revision, fields, note, released_by: released.by, released_at: now };
      writer.run(inRegister.insertInto('record_revision').values(columns));
      changeRecord(writer, id, { ...withoutDraft, changed_at: now });
      for (const botId of draft.botIds) {
        const beside = others.filter(({ fields: { botIds } }) => botIds.includes(botId)).map((other) => other.fields);
        storeDeclaredByRecord(writer, botId, toProfile([draft, ...beside]), released);
      }
      return { id, revision };
    },
  };
}

/** The user who agreed to a revision as the second person; null in one-person mode. */
export function readApprover(register: RegisterReader, id: string, revision: number): string | null {
  return findAgreement(register, 'records.release', ['revisionId', refOfRevision(id, revision)])?.approvedBy ?? null;
}

function refOfRevision(id: string, revision: number): string {
  return `${id}/${revision}`;
}
