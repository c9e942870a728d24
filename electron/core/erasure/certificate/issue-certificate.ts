import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../../../shared/errors/problem.ts';
import { openSigner } from '../../audit/index.ts';
import type { Context } from '../../context.ts';
import { writePdf } from '../../documents/index.ts';
import { canonicalJson, inRegister, listAutomaticBackups, type RegisterWriter } from '../../vault/index.ts';
import { isSettled, readItems, type StoredPlan } from '../plan/plan-rows.ts';
import { describeErasure, type CertificateBody, type CertifiedFacts } from './certificate-body.ts';
import { describeCertificate } from './certificate-document.ts';
import { sealPdf, signBody, writeJson } from './sign-certificate.ts';

export interface IssuedCertificate {
  certificateId: string;
  /** Whether it was issued before, word for word. */
  isIssued: boolean;
  write(format: 'pdf' | 'json', language: 'de' | 'en'): Promise<Buffer>;
  body: CertificateBody;
  signature: string;
  /** In one transaction with the log entry. */
  store(writer: RegisterWriter): void;
}

/**
 * The certificate of what was erased by a plan. What was certified once stays the same certificate, in either format, as
 * long as nothing about it has changed.
 * @throws Problem erasure.open
 */
export async function issueCertificate(
  context: Context,
  plan: StoredPlan,
  facts: Pick<CertifiedFacts, 'occasion' | 'recipients' | 'isResidualDone'>,
): Promise<IssuedCertificate> {
  const { vault, register, session } = context;
  const items = await readItems(vault.contentReader, plan.id);
  if (plan.state !== 'verified' || !items.every(isSettled)) throw new Problem('erasure.open');
  const signer = openSigner(register);
  const { vaultId } = vault;
  const olderCopies = describeOlderCopies(context, plan);
  const described = describeErasure(plan, items, { ...facts, vaultId, publicKey: signer.publicKey, olderCopies });
  const stored = register.get(inRegister.selectFrom('erasure_certificate').selectAll().where('plan_id', '=', plan.id));
  const now = context.now();
  const isIssued = stored !== undefined && isSameStatement(JSON.parse(stored.body) as CertificateBody, described);
  const body: CertificateBody = isIssued
    ? (JSON.parse(stored.body) as CertificateBody)
    : { ...described, certificateId: uuidv7(), issuedAt: new Date(now).toISOString() };
  const signature = isIssued ? stored.signature : signBody(signer, body);
  const { certificateId } = body;
  return {
    certificateId,
    isIssued,
    body,
    signature,
    async write(format, language) {
      if (format === 'json') return writeJson(body, signature);
      return sealPdf(signer, body, await writePdf(describeCertificate(body, signature, language)));
    },
    store(writer) {
      if (isIssued) return;
      const row = { id: certificateId, request_id: plan.subjectId, created_at: now, created_by: session.userId };
      const certificate = { ...row, body: canonicalJson(body), signature };
      writer.run(
        inRegister
          .insertInto('erasure_certificate')
          .values({ ...certificate, plan_id: plan.id })
          .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(certificate)),
      );
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
