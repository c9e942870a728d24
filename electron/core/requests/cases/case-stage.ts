import type { RequestSummary } from '../../../../shared/contract/requests/case-fields.ts';
import { disclosesData, erasesData, type Right } from '../../../../shared/contract/rights.ts';

type Stage = RequestSummary['stage'];

/** How far a case has got, whatever it is about. */
export interface Progress {
  kind: Right;
  isClosed: boolean;
  isAnswered: boolean;
  identity: RequestSummary['identity'];
  /** There is somebody, or something, to search by. */
  isNamed: boolean;
  /** Types of the events of its timeline. */
  happened: ReadonlySet<string>;
  /** Proposed ties nobody decided on; null where nobody has searched. */
  openLinks: number | null;
  /** State of the newest erasure plan; null where there is none. */
  plan: string | null;
}

/** Nobody has to show who he is to object to a sale of his data or to limit its use: 11 CCR 7026(d), 7027(e). */
export function isAskedWithoutProof(kind: Right): boolean {
  return kind === 'optOut' || kind === 'limit';
}

/** The steps of a case, in their order. What objects or withdraws leads to an erasure only where one is planned. */
export function stagesOf({ kind, plan }: Pick<Progress, 'kind' | 'plan'>): Stage[] {
  if (kind === 'inquiry') return ['intake', 'close'];
  if (kind === 'complaint') return ['intake', 'identity', 'close'];
  if (isAskedWithoutProof(kind)) return ['intake', 'find', 'close'];
  const stages: Stage[] = ['intake', 'identity', 'find'];
  if (disclosesData(kind)) stages.push('review', 'package');
  const isErasure = kind === 'erasure' || kind === 'delete';
  if (isErasure || (erasesData(kind) && plan !== null)) stages.push('erase', 'verify');
  return [...stages, 'close'];
}

/** The first step that is not done. An answer ends all but the closing. */
export function stageOf(progress: Progress): Stage {
  if (progress.isClosed || progress.isAnswered) return 'close';
  return stagesOf(progress).find((stage) => !isDone(stage, progress)) ?? 'close';
}

function isDone(stage: Stage, { kind, identity, isNamed, happened, openLinks, plan }: Progress): boolean {
  switch (stage) {
    case 'intake':
      return isNamed || kind === 'inquiry';
    case 'identity':
      return identity === 'confirmed' || identity === 'notNeeded';
    case 'find':
      return openLinks === 0 || happened.has('packageWritten') || happened.has('erasureExecuted');
    case 'review':
    case 'package':
      // The package exists once everything in it was decided; it is delivered with the answer.
      return stage === 'review' && happened.has('packageWritten');
    case 'erase':
      return plan === 'partial' || plan === 'verified' || (plan === null && happened.has('erasureExecuted'));
    case 'verify':
      return plan === 'verified';
    case 'close':
      return false;
  }
}
