import { useEffect, useRef, useState } from 'react';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import { useReason } from '../../lib/reason.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ReasonLine } from '../../ui/reason-line.tsx';
import { Row } from '../../ui/stack.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { ReviewList } from './review-list.tsx';
import { ReviewScreen } from './review-screen.tsx';
import type { ReviewScope } from './review-scope.ts';
import { SampleDialog } from './sample-dialog.tsx';

interface ReviewsPageProps {
  /** What was searched for on the screen for transcripts, where a review of it was asked for. */
  proposed: ReviewScope | null;
  /** It was taken up, or thought better of. */
  onTaken: () => void;
}

/** What is reviewed message by message, and which samples are judged. */
export function ReviewsPage({ proposed, onTaken }: ReviewsPageProps) {
  const text = useText();
  const { reason, ask } = useReason();
  const manages = useMay('reviews.manage');
  const [openId, setOpenId] = useKept<string | null>('reviews.open', null, asItIs);
  const [dialog, setDialog] = useState<'create' | 'sample' | null>(proposed ? 'create' : null);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (openId !== null && !reason && !hasAsked.current) ask();
    hasAsked.current = true;
  }, [openId, reason, ask]);
  const close = () => {
    setDialog(null);
    onTaken();
  };
  const open = (id: string) => {
    setOpenId(id);
    if (!reason) ask();
  };
  return (
    <Page
      title={text('app.nav.reviews')}
      action={
        openId !== null && reason ? (
          <ReasonLine reason={reason} onChange={ask} />
        ) : (
          manages && (
            <Row>
              <Button onClick={() => setDialog('sample')}>{text('reviews.newSample')}</Button>
              <Button kind="primary" onClick={() => setDialog('create')}>
                {text('reviews.new')}
              </Button>
            </Row>
          )
        )
      }
    >
      {openId === null ? (
        <ReviewList onOpen={open} />
      ) : (
        <ReviewScreen key={openId} id={openId} reason={reason} onAsk={ask} onClose={() => setOpenId(null)} />
      )}
      {dialog === 'create' && <CreateDialog proposed={proposed} onClose={close} onCreated={open} />}
      {dialog === 'sample' && <SampleDialog onClose={close} onCreated={open} />}
    </Page>
  );
}
