import { ProcessorsView } from '../features/processors/index.ts';
import { RecordsView } from '../features/records/index.ts';
import { asItIs, useKept } from '../lib/kept-state.ts';
import { useText } from '../lib/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';

type View = 'records' | 'processors';

/** What is processed and by whom, each part from the feature that keeps it. */
export function RecordsRoute() {
  const text = useText();
  const [view, setView] = useKept<View>('records.view', 'records', asItIs);
  return (
    <Page title={text('app.nav.records')}>
      <Tabs
        label={text('records.views')}
        chosen={view}
        onChoose={setView}
        tabs={[
          { id: 'records', label: text('records.title'), content: <RecordsView /> },
          { id: 'processors', label: text('processors.title'), content: <ProcessorsView /> },
        ]}
      />
    </Page>
  );
}
