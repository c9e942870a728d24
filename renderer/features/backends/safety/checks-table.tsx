import type { CheckOutcome, SafetyFinding } from '../../../../shared/contract/backend-safety.ts';
import { useText } from '../../../lib/use-text.ts';
import { Part } from '../../../ui/part.tsx';
import { PlainTable } from '../../../ui/plain-table.tsx';
import { describeOutcome } from './safety-words.ts';

interface ChecksTableProps {
  checks: readonly CheckOutcome[];
  findings: readonly SafetyFinding[];
}

/** What was checked and what could not be: what is not listed as a finding may simply not have been looked at. */
export function ChecksTable({ checks, findings }: ChecksTableProps) {
  const text = useText();
  const countOf = (check: CheckOutcome['check']) =>
    findings.filter((finding) => finding.check === check && ['new', 'same'].includes(finding.change)).length;
  const title = text('backends.safety.checks');
  return (
    <Part title={title}>
      <PlainTable
        list="backends.safety"
        caption={title}
        hidesCaption
        rows={checks}
        rowId={({ check }) => check}
        columns={[
          {
            id: 'check',
            header: text('backends.safety.check'),
            cell: ({ check }) => text(`backends.safety.check.${check}`),
          },
          {
            id: 'result',
            header: text('backends.safety.result'),
            cell: (outcome) => describeOutcome(text, outcome, countOf(outcome.check)),
          },
        ]}
      />
    </Part>
  );
}
