import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { oneAtATime, rawQuery } from '../../transcripts/index.ts';
import { inRegister, type ContentWriter, type RegisterWriter } from '../../vault/index.ts';
import { readCertificateYears } from './certificate-years.ts';
import { firstKept } from './log-years.ts';

export interface ExpiredCertificate {
  id: string;
  planId: string;
}

/**
 * Certificates whose time is over: of retention runs, which go with the list of what they deleted, and of cases of whose
 * erasure nothing is stored any more. As long as that is, it could be certified anew.
 */
export async function findExpiredCertificates(
  context: Pick<Context, 'register' | 'vault' | 'now'>,
): Promise<ExpiredCertificate[]> {
  const { register, vault } = context;
  const years = readCertificateYears(register);
  if (years === null) return [];
  const old = register.all(
    inRegister
      .selectFrom('erasure_certificate')
      .select(['id', 'request_id', 'plan_id'])
      .where('created_at', '<', firstKept(context.now(), years))
      .orderBy('id'),
  );
  if (old.length === 0) return [];
  const policies = new Set(register.all(inRegister.selectFrom('retention_policy').select('id')).map(({ id }) => id));
  const given = JSON.stringify(old.map((certificate) => certificate.plan_id));
  const rows = await vault.contentReader.all(
    rawQuery(sql<{ id: string }>`
      SELECT id FROM erasure_plan WHERE id IN (SELECT value FROM json_each(${given}))`),
  );
  const stored = new Set(rows.map(({ id }) => id));
  return old
    .filter(({ request_id: subject, plan_id: plan }) => policies.has(subject) || !stored.has(plan))
    .map(({ id, plan_id: planId }) => ({ id, planId }));
}

/** The lists of the runs, with external ids. The tombstones stay: what was deleted must not come back. */
export async function removeRunsOf(content: ContentWriter, certificates: readonly ExpiredCertificate[]): Promise<void> {
  const rows = certificates.map(({ planId }) => [planId]);
  await oneAtATime(content, () => content.write([{ sql: 'DELETE FROM erasure_plan WHERE id = ?', rows }]));
}

export function removeCertificates(register: RegisterWriter, certificates: readonly ExpiredCertificate[]): void {
  for (const { id } of certificates) register.run(inRegister.deleteFrom('erasure_certificate').where('id', '=', id));
}
