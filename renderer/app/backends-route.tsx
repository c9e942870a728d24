import { BackendsPage } from '../features/backends/index.ts';
import { useOpenIncident } from './use-open-incident.ts';

/** Leads from a chatbot system to an incident at it. */
export function BackendsRoute() {
  return <BackendsPage onOpenIncident={useOpenIncident()} />;
}
