import type { Severity } from '../../shared/contract/findings.ts';
import { useText } from '../lib/use-text.ts';
import { Status } from './status.tsx';
import type { Meaning } from './status.tsx';

const meanings: Record<Severity, Meaning> = { high: 'overdue', medium: 'soon', low: 'information' };

/** How severe a finding is, or what a rule finds. */
export function SeverityStatus({ severity }: { severity: Severity }) {
  const text = useText();
  return <Status meaning={meanings[severity]}>{text(`findings.severity.${severity}`)}</Status>;
}
