import { use, useState } from 'react';
import type { IncidentOrigin } from '../../shared/contract/incidents/vocabulary.ts';
import { DrillsView, IncidentRegisterView } from '../features/incident-register/index.ts';
import { ScopePart } from '../features/incident-scope/index.ts';
import { IncidentScreen, IncidentsView, OpenIncidentDialog } from '../features/incidents/index.ts';
import { CommunicationsPart, NotificationsPart } from '../features/notifications/index.ts';
import { PlaybooksView } from '../features/playbooks/index.ts';
import { asItIs, KeptContext, useKept } from '../lib/kept-state.ts';
import { useText } from '../lib/use-text.ts';
import { useMay } from '../lib/vault-status.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';

type View = 'incidents' | 'drills' | 'playbooks' | 'register';

/** Incidents and drills, one incident, and how a new one is opened, each part from the feature that keeps it. */
export function IncidentsRoute() {
  const text = useText();
  const kept = use(KeptContext);
  const manages = useMay('incidents.manage');
  const [view, setView] = useKept<View>('incidents.view', 'incidents', asItIs);
  const [openId, setOpenId] = useKept<string | null>('incidents.open', null, asItIs);
  /** What a new one is opened from; null: nothing in particular; undefined: none is being opened. */
  const [from, setFrom] = useState<IncidentOrigin | null | undefined>(
    () => (kept.get('incidents.from') as IncidentOrigin | null | undefined) ?? undefined,
  );
  const begin = () => setFrom(null);
  return (
    <Page
      title={text('app.nav.incidents')}
      action={
        manages &&
        openId === null && (
          <Button kind="primary" onClick={begin}>
            {text('incidents.new')}
          </Button>
        )
      }
    >
      {openId === null ? (
        <Tabs
          label={text('incidents.views')}
          chosen={view}
          onChoose={setView}
          tabs={[
            {
              id: 'incidents',
              label: text('incidents.incidents'),
              content: <IncidentsView onOpen={setOpenId} onNew={begin} />,
            },
            { id: 'drills', label: text('incidents.drills'), content: <DrillsView onOpen={setOpenId} /> },
            { id: 'playbooks', label: text('playbooks.title'), content: <PlaybooksView /> },
            {
              id: 'register',
              label: text('incidentRegister.title'),
              content: <IncidentRegisterView onOpen={setOpenId} />,
            },
          ]}
        />
      ) : (
        <IncidentScreen
          key={openId}
          id={openId}
          onClose={() => setOpenId(null)}
          renderScope={(incidentId) => <ScopePart incidentId={incidentId} />}
          renderNotifications={(incidentId) => <NotificationsPart incidentId={incidentId} />}
          renderCommunications={(incidentId) => <CommunicationsPart incidentId={incidentId} />}
        />
      )}
      {from !== undefined && (
        <OpenIncidentDialog
          from={from}
          onClose={() => {
            kept.set('incidents.from', null);
            setFrom(undefined);
          }}
          onOpened={setOpenId}
        />
      )}
    </Page>
  );
}
