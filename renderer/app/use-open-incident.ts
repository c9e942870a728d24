import type { OpenIncident } from '../lib/open-incident.ts';
import { useMay } from '../lib/vault-status.ts';
import { useGo } from './use-go.ts';

/** Leads from anything to a new incident; null for whoever opens none. */
export function useOpenIncident(): OpenIncident | null {
  const go = useGo();
  const manages = useMay('incidents.manage');
  if (!manages) return null;
  return (origin) =>
    go({ route: '/incidents', keeps: { 'incidents.open': null }, forgets: { 'incidents.from': origin } });
}
