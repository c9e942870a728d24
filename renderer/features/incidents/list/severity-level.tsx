import type { SeverityLevel } from '../../../../shared/contract/incidents/severity.ts';
import { useText } from '../../../lib/use-text.ts';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Meaning } from '../../../ui/status.tsx';

const meanings: Record<SeverityLevel, Meaning> = {
  low: 'information',
  medium: 'soon',
  high: 'overdue',
  veryHigh: 'overdue',
};

/** How severe a breach is by the method of ENISA; nothing is severe or not before it was assessed. */
export function SeverityLevelStatus({ level }: { level: SeverityLevel | null }) {
  const text = useText();
  if (level === null) return <Muted>{text('incidents.severity.none')}</Muted>;
  return <Status meaning={meanings[level]}>{text(`incidents.severity.${level}`)}</Status>;
}
