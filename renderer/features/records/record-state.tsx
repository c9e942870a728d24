import type { RecordSummary } from '../../../shared/contract/records/records.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Row } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import type { Meaning } from '../../ui/status.tsx';

const meanings: Record<RecordSummary['state'], Meaning> = { draft: 'soon', released: 'fine', retired: 'information' };

/** Whether a revision is in force, and whether a change of it waits for release. */
export function RecordState({ state, hasChanges }: Pick<RecordSummary, 'state' | 'hasChanges'>) {
  const text = useText();
  return hasChanges && state === 'released' ? (
    <Status meaning="soon">{text('records.state.changed')}</Status>
  ) : (
    <Status meaning={meanings[state]}>{text(`records.state.${state}`)}</Status>
  );
}

/** When the record is looked at again, and that it is time to. */
export function ReviewDate({ reviewOn, isReviewDue }: Pick<RecordSummary, 'reviewOn' | 'isReviewDue'>) {
  const text = useText();
  const format = useFormat();
  if (reviewOn === null) return <span>{text('records.review.none')}</span>;
  const day = format.day(reviewOn);
  return isReviewDue ? <Status meaning="soon">{text('records.review.due', { day })}</Status> : <span>{day}</span>;
}

/** How many fields that Art. 30 GDPR asks for are empty. */
export function MissingFields({ missing }: Pick<RecordSummary, 'missing'>) {
  const text = useText();
  return (
    <Row>
      {missing.length === 0 ? (
        <Status meaning="fine">{text('records.missing.none')}</Status>
      ) : (
        <Status meaning="overdue">{text('records.missing', { count: missing.length })}</Status>
      )}
    </Row>
  );
}
