import type { LetterKind } from '../../../../shared/contract/requests/letters.ts';
import { disclosesData, erasesData } from '../../../../shared/contract/rights.ts';
import type { Right } from '../../../../shared/contract/rights.ts';

/** Rights that may lead to a restriction: Art. 18(1). */
export function mayRestrict(right: Right): boolean {
  return right === 'restriction' || right === 'objection' || right === 'rectification';
}

/** What the end of a case is written with, by what was asked for. */
export function answerKinds(right: Right): LetterKind[] {
  const completion: LetterKind = disclosesData(right)
    ? 'completionAccess'
    : erasesData(right)
      ? 'completionErasure'
      : 'completionOther';
  return [
    completion,
    'noData',
    'partialRefusal',
    'refusal',
    ...(mayRestrict(right) ? (['restrictionLifted'] as const) : []),
    'tellRecipient',
  ];
}
