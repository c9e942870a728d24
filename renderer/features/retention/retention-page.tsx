import { asItIs, useKept } from '../../lib/kept-state.ts';
import type { OpenConversation } from '../../lib/open-conversation.ts';
import { useText } from '../../lib/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { FactsView } from './facts/facts-view.tsx';
import { HoldsView } from './holds/holds-view.tsx';
import { OwnDataView } from './own/own-data-view.tsx';
import { PoliciesView } from './policies/policies-view.tsx';
import { RunsView } from './runs/runs-view.tsx';
import { StartsView } from './starts/starts-view.tsx';

type View = 'policies' | 'holds' | 'runs' | 'facts' | 'starts' | 'ownData';

/** What should be gone, what must stay, and proof of both. */
export function RetentionPage({ onOpenConversation }: { onOpenConversation: OpenConversation }) {
  const text = useText();
  const [view, setView] = useKept<View>('retention.view', 'policies', asItIs);
  return (
    <Page title={text('app.nav.retention')}>
      <Tabs
        label={text('retention.views')}
        chosen={view}
        onChoose={setView}
        tabs={[
          {
            id: 'policies',
            label: text('retention.view.policies'),
            content: <PoliciesView onOpenConversation={onOpenConversation} onShowStarts={() => setView('starts')} />,
          },
          { id: 'holds', label: text('retention.view.holds'), content: <HoldsView /> },
          { id: 'runs', label: text('retention.view.runs'), content: <RunsView /> },
          { id: 'facts', label: text('retention.view.facts'), content: <FactsView /> },
          {
            id: 'starts',
            label: text('retention.view.starts'),
            content: <StartsView onOpenConversation={onOpenConversation} />,
          },
          { id: 'ownData', label: text('retention.view.ownData'), content: <OwnDataView /> },
        ]}
      />
    </Page>
  );
}
