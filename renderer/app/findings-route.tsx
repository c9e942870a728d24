import { FindingsPage } from '../features/findings/index.ts';
import { placeOfConversation } from './place.ts';
import { useGo } from './use-go.ts';
import { useOpenIncident } from './use-open-incident.ts';

/** Leads from a finding to the conversation it is about, or to the case or incident that is made of it. */
export function FindingsRoute() {
  const go = useGo();
  const openIncident = useOpenIncident();
  return (
    <FindingsPage
      onOpen={(place) => go(placeOfConversation(place))}
      onOpenCase={(finding) =>
        go({ route: '/requests', keeps: { 'requests.open': null }, forgets: { 'requests.finding': finding } })
      }
      onOpenIncident={openIncident}
    />
  );
}
