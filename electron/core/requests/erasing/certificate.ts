import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Residual } from '../../../../shared/contract/backends.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { readUserNames } from '../../access/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import {
  issueCertificate,
  readDoneByKey,
  residualKey,
  type IssuedCertificate,
  type Occasion,
  type StoredPlan,
} from '../../erasure/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { inContent, type ContentReader, type RegisterWriter } from '../../vault/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { addRequestEvent } from '../request-events.ts';
import { requireRequest } from '../request-rows.ts';
import { readAgreement } from './agreement.ts';
import { requireNewestPlan } from './require-plan.ts';

/**
 * Writes the certificate of a finished erasure, and keeps it with the case.
 * @throws Problem erasure.planUnknown, erasure.planSuperseded, erasure.open, export.exists, storage.*
 */
export async function writeCertificate(
  context: Context,
  { planId, format, language, to }: ParsedInputOf<'requests.certificate'>,
): Promise<OutsideChange<OutputOf<'requests.certificate'>>> {
  const { session } = context;
  const { plan, issued } = await certifyPlan(context, planId);
  const { certificateId } = issued;
  const now = context.now();
  return {
    refs: { requestId: plan.subjectId, planId, certificateId, format },
    async apply({ content }) {
      const file = path.resolve(to);
      const bytes = await issued.write(format, language);
      writeNewFile(file, () => [bytes]);
      const name = `${certificateId}${format === 'pdf' ? `.${language}` : ''}.${format}`;
      await content.write([
        {
          sql: `INSERT INTO request_file (id, request_id, name, media_type, kind, bytes, added_at, added_by)
            SELECT ?, request_id, ?, ?, 'certificate', ?, ?, ? FROM request_person WHERE request_id = ?
              AND NOT EXISTS (SELECT 1 FROM request_file WHERE request_id = ? AND name = ?)`,
          rows: [
            [
              uuidv7(),
              name,
              format === 'pdf' ? 'application/pdf' : 'application/json',
              bytes,
              now,
              session.userId,
              plan.subjectId,
              plan.subjectId,
              name,
            ],
          ],
        },
      ]);
      return { output: { path: file, certificateId } };
    },
    finish: (writer) => keepCertificate(context, writer, plan, issued),
  };
}

/** @throws Problem erasure.planUnknown, erasure.planSuperseded, erasure.open */
export async function certifyPlan(
  context: Context,
  planId: string,
): Promise<{ plan: StoredPlan; issued: IssuedCertificate }> {
  const content = context.vault.contentReader;
  const plan = await requireNewestPlan(content, planId);
  const issued = await issueCertificate(context, plan, {
    occasion: describeOccasion(context, plan),
    ...(await readTasks(content, plan.subjectId)),
  });
  return { plan, issued };
}

/** In one transaction with the log entry; one that was issued before is there already. */
export function keepCertificate(
  context: Context,
  writer: RegisterWriter,
  plan: StoredPlan,
  issued: IssuedCertificate,
): void {
  if (issued.isIssued) return;
  issued.store(writer);
  const now = context.now();
  const event = { type: 'certified' as const, at: now, recordedAt: now, userId: context.session.userId };
  const values = { planId: plan.id, certificateId: issued.certificateId };
  addRequestEvent(writer, plan.subjectId, { ...event, values });
}

function describeOccasion({ register }: Context, plan: StoredPlan): Occasion {
  const request = requireRequest(register, plan.subjectId);
  const agreement = readAgreement(register, plan.id);
  const names = readUserNames(register);
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? id));
  return {
    controller: readController(register, request.controller_id).name,
    reference: request.number,
    right: request.kind,
    regime: request.regime,
    plannedBy: nameOf(plan.createdBy),
    requestedBy: nameOf(agreement?.requestedBy ?? null),
    approvedBy: agreement?.approvedBy ? nameOf(agreement.approvedBy) : null,
    isOnePersonMode: agreement?.isOnePersonMode ?? false,
    agreedAt: agreement?.at ?? '',
  };
}

async function readTasks(content: ContentReader, requestId: string) {
  const tasks = await content.all(
    inContent.selectFrom('request_task').select(['kind', 'details', 'is_done']).where('request_id', '=', requestId),
  );
  const done = readDoneByKey(tasks);
  const recipients = tasks.filter(({ kind }) => kind === 'tellRecipient');
  const told = recipients.filter(({ is_done: isDone }) => isDone === 1).length;
  return {
    recipients: { told, open: recipients.length - told },
    isResidualDone: (backendId: string, residual: Residual) => done.get(residualKey(backendId, residual)) ?? false,
  };
}
