import type { CheckOutcome, InspectionSummary } from '../../../../shared/contract/backend-safety.ts';
import type { Format } from '../../../lib/format.ts';
import type { Text } from '../../../lib/use-text.ts';

/** An inspection among others: when, how, and how much it found. */
export function nameInspection(text: Text, format: Format, inspection: InspectionSummary): string {
  return text('backends.safety.option', {
    at: format.dateTime(inspection.at),
    probes: text(inspection.withProbes ? 'backends.safety.withProbes' : 'backends.safety.withoutProbes'),
    count: countFindings(inspection),
  });
}

export function countFindings({ counts }: Pick<InspectionSummary, 'counts'>): number {
  return counts.high + counts.medium + counts.low;
}

/** What became of a check. @param found how much of what was found is its */
export function describeOutcome(text: Text, { state, reason }: CheckOutcome, found: number): string {
  const why = reason === null ? '' : text(`backends.safety.reason.${reason}`);
  if (state === 'notChecked') return text('backends.safety.notChecked', { reason: why });
  const result =
    found === 0 ? text('backends.safety.checked.clear') : text('backends.safety.findings', { count: found });
  return state === 'checked' ? result : text('backends.safety.partly', { result, reason: why });
}
