import { AdviceView, DpiasView } from '../features/assessments/index.ts';
import { ProcessorsView } from '../features/processors/index.ts';
import { RecordsView } from '../features/records/index.ts';
import { asItIs, useKept } from '../lib/kept-state.ts';
import { useText } from '../lib/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useOpenIncident } from './use-open-incident.ts';

type View = 'records' | 'processors' | 'dpias' | 'advice';

/** What is processed and by whom, what was assessed and what was advised, each part from the feature that keeps it. */
export function RecordsRoute() {
  const text = useText();
  const openIncident = useOpenIncident();
  const [view, setView] = useKept<View>('records.view', 'records', asItIs);
  return (
    <Page title={text('app.nav.records')}>
      <Tabs
        label={text('records.views')}
        chosen={view}
        onChoose={setView}
        tabs={[
          { id: 'records', label: text('records.title'), content: <RecordsView /> },
          {
            id: 'processors',
            label: text('processors.title'),
            content: <ProcessorsView onOpenIncident={openIncident} />,
          },
          { id: 'dpias', label: text('assessments.title'), content: <DpiasView /> },
          { id: 'advice', label: text('assessments.log.title'), content: <AdviceView /> },
        ]}
      />
    </Page>
  );
}
