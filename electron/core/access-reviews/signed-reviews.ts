import { createHash } from 'node:crypto';
import type { SignedReview } from '../../../shared/contract/access-reviews.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { listAgreements } from '../audit/index.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../vault/index.ts';

/** What is stored and hashed, as canonical JSON. */
export type ReviewBody = Omit<SignedReview, 'digest' | 'matchesLog'>;

type Row = RegisterTables['access_review'];

export function storeReview(register: RegisterWriter, review: ReviewBody, body: string): void {
  register.run(
    inRegister.insertInto('access_review').values({
      id: review.id,
      backend_id: review.source.backendId,
      period_from: Date.parse(review.period.from),
      period_to: Date.parse(review.period.to),
      signed_by: review.signedBy.key,
      signed_at: Date.parse(review.signedAt),
      body,
    }),
  );
}

export function listReviews(register: RegisterReader, limit: number): OutputOf<'accessReviews.list'>['reviews'] {
  const rows = register.all(
    inRegister.selectFrom('access_review').selectAll().orderBy('signed_at', 'desc').orderBy('id', 'desc').limit(limit),
  );
  return rows.map(parseBody).map((review) => ({
    id: review.id,
    period: review.period,
    zone: review.settings.hours.zone,
    sourceName: review.source.name,
    backendId: review.source.backendId,
    purpose: review.purpose,
    findings: review.findings.length,
    followUps: review.judgements.filter(({ judgement }) => judgement === 'followUp').length,
    signedBy: review.signedBy.name,
    signedAt: review.signedAt,
  }));
}

/** @throws Problem accessReview.unknown */
export function readReview(register: RegisterReader, id: string): SignedReview {
  const row = register.get(inRegister.selectFrom('access_review').selectAll().where('id', '=', id));
  if (!row) throw new Problem('accessReview.unknown');
  const digest = digestOf(row.body);
  return { ...parseBody(row), digest, matchesLog: readLoggedDigest(register, id) === digest };
}

export function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

function parseBody({ body }: Row): ReviewBody {
  return JSON.parse(body) as ReviewBody;
}

function readLoggedDigest(register: RegisterReader, reviewId: string): unknown {
  return listAgreements(register, 'accessReviews.signOff', ['reviewId', reviewId])[0]?.refs['digest'];
}
