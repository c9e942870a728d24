import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';

/** What is open now, real incidents first, the most urgent on top. */
export function useOpenIncidents(): readonly IncidentSummary[] {
  const reads = useMay('incidents.read');
  const language = useLanguage();
  const list = (drills: boolean) => ({ isOpen: true, drills, language });
  const incidents = useCall('incidents.list', list(false), { isEnabled: reads }).data?.incidents ?? [];
  const drills = useCall('incidents.list', list(true), { isEnabled: reads }).data?.incidents ?? [];
  return [...incidents, ...drills];
}
