import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useText } from '../../lib/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { DetectionView } from './detection/detection-view.tsx';
import { FiguresView } from './figures/figures-view.tsx';
import { ListView } from './list/list-view.tsx';
import type { OpenCase } from './open-case.ts';
import type { OpenConversation } from '../../lib/open-conversation.ts';
import type { OpenIncident } from '../../lib/open-incident.ts';

type View = 'list' | 'figures' | 'detection';

interface FindingsPageProps {
  onOpen: OpenConversation;
  onOpenCase: OpenCase;
  onOpenIncident: OpenIncident | null;
}

/** What rules saw in transcripts: the findings to decide on, their figures, and what detection goes by. */
export function FindingsPage({ onOpen, onOpenCase, onOpenIncident }: FindingsPageProps) {
  const text = useText();
  const [view, setView] = useKept<View>('findings.view', 'list', asItIs);
  return (
    <Page title={text('app.nav.findings')}>
      <Tabs
        label={text('findings.views')}
        chosen={view}
        onChoose={setView}
        tabs={[
          {
            id: 'list',
            label: text('findings.view.list'),
            content: <ListView onOpen={onOpen} onOpenCase={onOpenCase} onOpenIncident={onOpenIncident} />,
          },
          { id: 'figures', label: text('findings.view.figures'), content: <FiguresView onOpen={onOpen} /> },
          { id: 'detection', label: text('findings.view.detection'), content: <DetectionView /> },
        ]}
      />
    </Page>
  );
}
