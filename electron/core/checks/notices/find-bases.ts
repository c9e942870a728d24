import type { BotProfile } from '../../../../shared/contract/checks.ts';
import { legalBases } from '../../../../shared/contract/checks.ts';
import type { HeardNotice } from './hear-notice.ts';

export type LegalBasis = NonNullable<BotProfile['legalBasis']>;

/** Legal bases of Art. 6(1) GDPR that a notice names, by its letters or in words. */
export function findStatedBases({ says }: HeardNotice): LegalBasis[] {
  return legalBases.filter((basis) => says(`basis.${basis}`));
}
