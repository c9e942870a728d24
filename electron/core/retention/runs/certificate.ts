import path from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { readUserNames } from '../../access/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import {
  issueCertificate,
  readDoneByKey,
  requirePlan,
  residualKey,
  type IssuedCertificate,
  type Occasion,
  type StoredPlan,
} from '../../erasure/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { inContent, inRegister } from '../../vault/index.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { requirePolicy } from '../policies/policy-rows.ts';
import { readRunAgreement } from './agreement.ts';

/** @throws Problem erasure.planUnknown, erasure.open, retention.policyUnknown, export.exists, storage.* */
export async function writeRunCertificate(
  context: Context,
  { planId, format, language, to }: ParsedInputOf<'retention.certificate'>,
): Promise<OutsideChange<OutputOf<'retention.certificate'>>> {
  const { plan, issued } = await certifyRun(context, planId);
  const { certificateId } = issued;
  return {
    refs: { policyId: plan.subjectId, planId, certificateId, format },
    async apply() {
      const file = path.resolve(to);
      const bytes = await issued.write(format, language);
      writeNewFile(file, () => [bytes]);
      return { output: { path: file, certificateId } };
    },
    finish: (writer) => issued.store(writer),
  };
}

/** @throws Problem erasure.planUnknown, erasure.open, retention.policyUnknown */
export async function certifyRun(
  context: Context,
  planId: string,
): Promise<{ plan: StoredPlan; issued: IssuedCertificate }> {
  const plan = await requirePlan(context.vault.contentReader, planId);
  const tasks = inContent.selectFrom('request_task').select(['details', 'is_done']).where('request_id', '=', planId);
  const done = readDoneByKey(await context.vault.contentReader.all(tasks));
  const issued = await issueCertificate(context, plan, {
    occasion: describeOccasion(context, plan),
    recipients: { told: 0, open: 0 },
    isResidualDone: (backendId, residual) => done.get(residualKey(backendId, residual)) ?? false,
  });
  return { plan, issued };
}

/** @throws Problem retention.policyUnknown */
function describeOccasion({ register }: Context, plan: StoredPlan): Occasion {
  const { fields } = requirePolicy(register, plan.subjectId);
  const backend = register.get(
    inRegister.selectFrom('backend').select('controller_id').where('id', '=', fields.backendId),
  );
  const agreement = readRunAgreement(register, plan.subjectId);
  const names = readUserNames(register);
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? id));
  return {
    controller: backend ? readController(register, backend.controller_id).name : '',
    reference: fields.name,
    right: 'retention',
    regime: fields.legalBasis,
    plannedBy: nameOf(plan.createdBy),
    requestedBy: nameOf(agreement?.requestedBy ?? null),
    approvedBy: agreement?.approvedBy ? nameOf(agreement.approvedBy) : null,
    isOnePersonMode: agreement?.isOnePersonMode ?? false,
    agreedAt: agreement?.at ?? '',
  };
}
