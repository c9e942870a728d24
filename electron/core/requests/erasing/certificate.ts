import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import { openSigner } from '../../audit/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import { writePdf } from '../../documents/index.ts';
import {
  describeCertificate,
  describeErasure,
  isSettled,
  readItems,
  sealPdf,
  signBody,
  writeJson,
  type CertificateBody,
  type Occasion,
  type StoredPlan,
} from '../../erasure/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { canonicalJson, inContent, inRegister, listAutomaticBackups, type ContentReader } from '../../vault/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { addRequestEvent } from '../request-events.ts';
import { requireRequest } from '../request-rows.ts';
import { readAgreement } from './agreement.ts';
import { requireNewestPlan } from './require-plan.ts';

type Input = ParsedInputOf<'requests.certificate'>;

/**
 * Writes the certificate of a finished erasure. What was certified once stays the same certificate, in either format, as
 * long as nothing about it has changed.
 * @throws Problem erasure.planUnknown, erasure.planSuperseded, erasure.open, export.exists, storage.*
 */
export async function writeCertificate(
  context: Context,
  { planId, format, language, to }: Input,
): Promise<OutsideChange<OutputOf<'requests.certificate'>>> {
  const { vault, register, session } = context;
  const plan = await requireNewestPlan(vault.contentReader, planId);
  const items = await readItems(vault.contentReader, planId);
  if (plan.state !== 'verified' || !items.every(isSettled)) throw new Problem('erasure.open');
  const signer = openSigner(register);
  const described = describeErasure(plan, items, {
    vaultId: vault.vaultId,
    publicKey: signer.publicKey,
    occasion: describeOccasion(context, plan),
    olderCopies: describeOlderCopies(context, plan),
    ...(await readTasks(vault.contentReader, plan.subjectId)),
  });
  const stored = register.get(inRegister.selectFrom('erasure_certificate').selectAll().where('plan_id', '=', planId));
  const now = context.now();
  const isSame = stored !== undefined && isSameStatement(JSON.parse(stored.body) as CertificateBody, described);
  const body: CertificateBody = isSame
    ? (JSON.parse(stored.body) as CertificateBody)
    : { ...described, certificateId: uuidv7(), issuedAt: new Date(now).toISOString() };
  const signature = isSame ? stored.signature : signBody(signer, body);
  const { certificateId } = body;
  return {
    refs: { requestId: plan.subjectId, planId, certificateId, format },
    async apply({ content }) {
      const file = path.resolve(to);
      const bytes =
        format === 'json'
          ? writeJson(body, signature)
          : sealPdf(signer, body, await writePdf(describeCertificate(body, signature, language)));
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
    finish(writer) {
      if (isSame) return;
      const row = { id: certificateId, request_id: plan.subjectId, created_at: now, created_by: session.userId };
      const certificate = { ...row, body: canonicalJson(body), signature };
      writer.run(
        inRegister
          .insertInto('erasure_certificate')
          .values({ ...certificate, plan_id: planId })
          .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(certificate)),
      );
      const event = { type: 'certified' as const, at: now, recordedAt: now, userId: session.userId };
      addRequestEvent(writer, plan.subjectId, { ...event, values: { planId, certificateId } });
    },
  };
}

/** But for when it was issued and under which id. */
function isSameStatement(
  { certificateId: _id, issuedAt: _at, ...stored }: CertificateBody,
  described: Omit<CertificateBody, 'certificateId' | 'issuedAt'>,
): boolean {
  return canonicalJson(stored) === canonicalJson(described);
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

/** Copies from before the erasure that lie in the vault's own folder. */
function describeOlderCopies({ vault }: Context, { snapshot }: StoredPlan): CertificateBody['olderCopies'] {
  const erasedAt = snapshot.locallyErasedAt ?? 0;
  const older = listAutomaticBackups(vault.folder).filter(({ at }) => at <= erasedAt);
  const last = Math.max(0, ...older.map(({ deletedAfter }) => deletedAfter));
  return {
    inVault: older.length,
    deletedBy: older.length === 0 ? null : new Date(last).toISOString(),
    unreachedPlaces: snapshot.unreachedBackups,
  };
}

async function readTasks(content: ContentReader, requestId: string) {
  const tasks = await content.all(
    inContent.selectFrom('request_task').select(['kind', 'details', 'is_done']).where('request_id', '=', requestId),
  );
  const residuals = new Map(
    tasks.map(({ details, is_done: isDone }) => [(JSON.parse(details) as { key?: string }).key ?? '', isDone === 1]),
  );
  const recipients = tasks.filter(({ kind }) => kind === 'tellRecipient');
  const told = recipients.filter(({ is_done: isDone }) => isDone === 1).length;
  return {
    recipients: { told, open: recipients.length - told },
    isResidualDone: (backendId: string, where: string) => residuals.get(`residual ${backendId} ${where}`) ?? false,
  };
}
