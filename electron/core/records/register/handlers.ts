import type { recordProcedures } from '../../../../shared/contract/records/records.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import type { Context } from '../../context.ts';
import { listControllers } from '../../controllers/index.ts';
import type { Handlers } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { proposeRecord } from '../proposal/propose-record.ts';
import { compareFields } from './compare-fields.ts';
import { describeRecord, toInstant } from './describe-record.ts';
import { listDue } from './list-due.ts';
import { listRecords, listRevisions, requireRecord, requireRevision, type StoredRevision } from './record-rows.ts';
import { readApprover, releaseRecord } from './release-record.ts';
import { saveRecord, withoutDraft } from './save-record.ts';
import { changeRecord } from './store-draft.ts';
import { selectRecords } from './select-records.ts';

type Own = Exclude<keyof typeof recordProcedures, 'ownRecord'>;

export const registerHandlers: Pick<Handlers<'records'>, Own> = {
  catalogue: (_context, { language }) => ({ output: { entries: readCatalogue(language) } }),

  list(context, choice) {
    const scope = readScope(context);
    const records = selectRecords(listRecords(context.register), choice, scope.today);
    return { output: { records: records.map((record) => describeRecord(record, scope)) } };
  },

  get(context, { id }) {
    const record = requireRecord(context.register, id);
    const revisions = listRevisions(context.register, id);
    return {
      output: {
        ...describeRecord(record, readScope(context)),
        inForce: record.row.retired_at === null ? (record.latest?.fields ?? null) : null,
        draft: record.draft,
        revisions: revisions.map((revision) => describeRevision(context, id, revision)),
      },
    };
  },

  propose: async (context, choice) => ({ output: await proposeRecord(context, choice) }),

  save: saveRecord,

  release: releaseRecord,

  removeDraft(context, { id }) {
    const { draft, latest } = requireRecord(context.register, id);
    if (!draft) throw new Problem('record.noDraft');
    return {
      refs: { recordId: id, wasReleased: latest !== null },
      write(writer) {
        if (latest) changeRecord(writer, id, { ...withoutDraft, changed_at: context.now() });
        else writer.run(inRegister.deleteFrom('processing_record').where('id', '=', id));
        return { removed: true as const };
      },
    };
  },

  retire(context, { id, note }) {
    const { row, latest } = requireRecord(context.register, id);
    if (row.retired_at !== null) throw new Problem('record.retired');
    if (!latest) throw new Problem('record.neverReleased');
    const now = context.now();
    const retired = { retired_at: now, retired_by: context.session.userId, retire_note: note, changed_at: now };
    return {
      refs: { recordId: id, number: row.number },
      reason: { purpose: 'review', note },
      write(writer) {
        changeRecord(writer, id, { ...withoutDraft, ...retired });
        return { id };
      },
    };
  },

  revision(context, { id, revision }) {
    requireRecord(context.register, id);
    const stored = requireRevision(context.register, id, revision);
    return { output: { ...describeRevision(context, id, stored), fields: stored.fields } };
  },

  compareRevisions(context, { id, from, to }) {
    const { draft } = requireRecord(context.register, id);
    const before = requireRevision(context.register, id, from).fields;
    const after = to === null ? draft : requireRevision(context.register, id, to).fields;
    if (!after) throw new Problem('record.noDraft');
    return { output: { changes: compareFields(before, after) } };
  },

  due: (context) => ({ output: { items: listDue(listRecords(context.register), readScope(context).today) } }),
};

function readScope(context: Context) {
  return { controllers: listControllers(context.register), today: toInstant(context.now()).slice(0, 10) };
}

function describeRevision(context: Context, id: string, { revision, note, releasedAt, releasedBy }: StoredRevision) {
  const names = readUserNames(context.register);
  const approver = readApprover(context.register, id, revision);
  return {
    revision,
    note,
    releasedAt: toInstant(releasedAt),
    releasedBy: names.get(releasedBy) ?? '',
    approvedBy: approver === null ? null : (names.get(approver) ?? ''),
  };
}
