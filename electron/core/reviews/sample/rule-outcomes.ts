import type { CheckId } from '../../../../shared/contract/checks.ts';
import type { Verdict } from '../../../../shared/contract/reviews.ts';

/** How the rules judge conversations, by their keys, in the words a reviewer uses. What they have not judged is left out. */
export type RuleOutcomes = ReadonlyMap<number, Partial<Record<CheckId, Verdict>>>;
