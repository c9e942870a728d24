import type { InputOf } from '../../../../shared/contract/index.ts';

export const settledOutcomes = ['followed', 'partlyFollowed', 'notFollowed'] as const;

/** Advice that was not followed, in whole or in part, needs its reason: core refuses it without. */
export function lacksReason({ outcome, reason = '' }: Pick<InputOf<'records.advice.settle'>, 'outcome' | 'reason'>) {
  return outcome !== 'followed' && reason.trim() === '';
}
