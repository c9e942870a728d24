import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useText } from '../../lib/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { BotsView } from './bots/bots-view.tsx';
import { CoverageLine } from './coverage-line.tsx';
import { NoticesView } from './notices/notices-view.tsx';
import { RulesView } from './rules/rules-view.tsx';

type View = 'rules' | 'bots' | 'notices';

/** What dialogues are checked for: the rules, what each bot is declared to do, and the privacy notices it shows. */
export function ChecksPage() {
  const text = useText();
  const [view, setView] = useKept<View>('checks.view', 'rules', asItIs);
  return (
    <Page title={text('app.nav.checks')}>
      <CoverageLine />
      <Tabs
        label={text('checks.views')}
        chosen={view}
        onChoose={setView}
        tabs={[
          { id: 'rules', label: text('checks.view.rules'), content: <RulesView /> },
          { id: 'bots', label: text('checks.view.bots'), content: <BotsView /> },
          { id: 'notices', label: text('checks.view.notices'), content: <NoticesView /> },
        ]}
      />
    </Page>
  );
}
