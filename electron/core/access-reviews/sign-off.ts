import { v7 as uuidv7 } from 'uuid';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { readUserNames } from '../access/index.ts';
import { readHead } from '../audit/index.ts';
import type { Context } from '../context.ts';
import { canonicalJson } from '../vault/index.ts';
import { evaluateAccess, type Evaluation } from './evaluate.ts';
import { digestOf, type ReviewBody } from './signed-reviews.ts';

type Input = ParsedInputOf<'accessReviews.signOff'>;

/**
 * The review as it will be kept, evaluated anew: what is signed is what the log says now.
 * @throws Problem accessReview.periodOpen, accessReview.logNotFetched, accessReview.changed, accessReview.judgementMissing
 */
export function prepareReview(context: Context, input: Input): { review: ReviewBody; body: string; digest: string } {
  const { register, session } = context;
  const now = context.now();
  if (Date.parse(input.to) > now) throw new Problem('accessReview.periodOpen');
  const { fetchedUntil, fingerprint, ...evaluated } = evaluateAccess(context, input);
  if (evaluated.source.backendId !== null && !isFetched(fetchedUntil, input.to)) {
    throw new Problem('accessReview.logNotFetched', { fetchedUntil });
  }
  if (fingerprint !== input.fingerprint) throw new Problem('accessReview.changed');
  const { purpose, staff, note } = input;
  const review: ReviewBody = {
    ...evaluated,
    id: uuidv7(),
    purpose,
    staff,
    judgements: requireJudgements(evaluated.findings, input.judgements),
    note,
    signedBy: {
      key: session.userId,
      name: readUserNames(register).get(session.userId) ?? '',
      role: session.role,
    },
    signedAt: new Date(now).toISOString(),
    logHead: readHead(register),
  };
  const body = canonicalJson(review);
  return { review, body, digest: digestOf(body) };
}

function isFetched(fetchedUntil: string | null, to: string): boolean {
  return fetchedUntil !== null && Date.parse(fetchedUntil) >= Date.parse(to);
}

/** In the order of the findings, each exactly once. */
function requireJudgements(findings: Evaluation['findings'], given: Input['judgements']): Input['judgements'] {
  const known = new Map(given.map((judgement) => [judgement.key, judgement]));
  const judged = findings.flatMap(({ key }) => known.get(key) ?? []);
  if (judged.length < findings.length || judged.length < given.length) {
    throw new Problem('accessReview.judgementMissing', { missing: findings.length - judged.length });
  }
  return judged;
}
