import { BotsView } from '../features/bots/index.ts';
import { ActivitiesView, ReportView, TrainingsView } from '../features/programme/index.ts';
import { asItIs, useKept } from '../lib/kept-state.ts';
import { useText } from '../lib/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';

type View = 'activities' | 'trainings' | 'bots' | 'report';

/** What the programme of the year asks for, each part from the feature that keeps it. */
export function ProgrammeRoute() {
  const text = useText();
  const [view, setView] = useKept<View>('programme.view', 'activities', asItIs);
  return (
    <Page title={text('app.nav.programme')}>
      <Tabs
        label={text('programme.views')}
        chosen={view}
        onChoose={setView}
        tabs={[
          { id: 'activities', label: text('programme.view.activities'), content: <ActivitiesView /> },
          { id: 'trainings', label: text('programme.view.trainings'), content: <TrainingsView /> },
          { id: 'bots', label: text('programme.view.bots'), content: <BotsView /> },
          { id: 'report', label: text('programme.view.report'), content: <ReportView /> },
        ]}
      />
    </Page>
  );
}
