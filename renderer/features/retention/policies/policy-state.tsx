import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Status } from '../../../ui/status.tsx';
import { policyMeanings } from './policy-words.ts';

export function PolicyState({ state }: Pick<RetentionPolicy, 'state'>) {
  const text = useText();
  return <Status meaning={policyMeanings[state]}>{text(`retention.policies.state.${state}`)}</Status>;
}

/** When the period is looked at again, and that it is time to. */
export function ReviewDate({ reviewOn, isReviewDue }: Pick<RetentionPolicy, 'reviewOn' | 'isReviewDue'>) {
  const text = useText();
  const format = useFormat();
  const day = format.day(reviewOn);
  return isReviewDue ? <Status meaning="soon">{text('retention.review.due', { day })}</Status> : <span>{day}</span>;
}
