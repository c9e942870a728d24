import { useState } from 'react';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { CaseScreen } from './case/case-screen.tsx';
import { FiguresView } from './figures/figures-view.tsx';
import { IntakeDialog } from './intake/intake-dialog.tsx';
import type { IntakeFinding } from './intake/intake-finding.ts';
import { TemplatesView } from './letters/templates-view.tsx';
import { RequestList } from './list/request-list.tsx';
import type { OpenConversation } from '../../lib/open-conversation.ts';

type View = 'list' | 'figures' | 'templates';

interface RequestsPageProps {
  /** A request uttered in a chat that is to become a case. */
  finding: IntakeFinding | null;
  /** It was taken up, or thought better of. */
  onTaken: () => void;
  onOpenConversation: OpenConversation;
}

/** Requests of data subjects: the queue, one case, how they go, and what is written to people. */
export function RequestsPage({ finding, onTaken, onOpenConversation }: RequestsPageProps) {
  const text = useText();
  const manages = useMay('requests.manage');
  const [view, setView] = useKept<View>('requests.view', 'list', asItIs);
  const [openId, setOpenId] = useKept<string | null>('requests.open', null, asItIs);
  const [isTakingIn, setIsTakingIn] = useState(finding !== null);
  const close = () => {
    setIsTakingIn(false);
    onTaken();
  };
  return (
    <Page
      title={text('app.nav.requests')}
      action={
        manages &&
        openId === null && (
          <Button kind="primary" onClick={() => setIsTakingIn(true)}>
            {text('requests.new')}
          </Button>
        )
      }
    >
      {openId === null ? (
        <Tabs
          label={text('requests.views')}
          chosen={view}
          onChoose={setView}
          tabs={[
            { id: 'list', label: text('requests.view.list'), content: <RequestList onOpen={setOpenId} /> },
            { id: 'figures', label: text('requests.view.figures'), content: <FiguresView /> },
            { id: 'templates', label: text('requests.view.templates'), content: <TemplatesView /> },
          ]}
        />
      ) : (
        <CaseScreen
          key={openId}
          id={openId}
          onOpenCase={setOpenId}
          onOpenConversation={onOpenConversation}
          onClose={() => setOpenId(null)}
        />
      )}
      {isTakingIn && <IntakeDialog finding={finding} onClose={close} onOpened={setOpenId} />}
    </Page>
  );
}
