import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { Reason } from '../../../shared/contract/fields.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCall } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Row } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { BatchDialog } from './messages/batch-dialog.tsx';
import { ReviewReader } from './messages/review-reader.tsx';
import { describeProgress } from './progress-words.ts';
import { findConversation, findLeft, listConversations } from './progress.ts';
import { ResultView } from './result/result-view.tsx';
import { JudgeReader } from './sample/judge-reader.tsx';
import classes from './reviews-page.module.css';

type Review = OutputOf<'reviews.get'>;

interface ReviewScreenProps {
  id: string;
  reason: Reason | null;
  onAsk: () => void;
  onClose: () => void;
}

/** One review: how much is left, and the conversation that is worked on. */
export function ReviewScreen({ id, reason, onAsk, onClose }: ReviewScreenProps) {
  const text = useText();
  const review = useCall('reviews.get', { id }, { keepsPrevious: true });
  if (!review.data) return review.error ? <ProblemMessage problem={review.error} /> : <Loading />;
  const isResult = review.data.kind === 'sample' && review.data.state === 'closed';
  return (
    <div className={classes.screen}>
      <Bar review={review.data} reason={reason} onAsk={onAsk} onClose={onClose} />
      {isResult ? (
        <ResultView id={id} />
      ) : reason ? (
        <Work review={review.data} reason={reason} onClose={onClose} />
      ) : (
        <EmptyState
          title={text('transcripts.needsReason.title')}
          action={
            <Button kind="primary" onClick={onAsk}>
              {text('transcripts.needsReason.state')}
            </Button>
          }
        >
          {text('reviews.needsReason')}
        </EmptyState>
      )}
    </div>
  );
}

interface BarProps {
  review: Review;
  reason: Reason | null;
  onAsk: () => void;
  onClose: () => void;
}

function Bar({ review, reason, onAsk, onClose }: BarProps) {
  const text = useText();
  const format = useFormat();
  const manages = useMay('reviews.manage');
  const mayExport = useMay('transcripts.export');
  const [dialog, setDialog] = useState<'batch' | 'close' | 'export' | null>(null);
  const { id, name, counts, state, kind } = review;
  const { total, done } = counts;
  return (
    <>
      <div className={classes.bar}>
        <Button kind="quiet" isCompact icon={<IconArrowLeft size={16} aria-hidden />} onClick={onClose}>
          {text('reviews.back')}
        </Button>
        <h2>{name}</h2>
        <div className={classes.progress}>
          <ProgressBar label={text('reviews.progress')} done={done} total={total} />
        </div>
        <p role="status">{describeProgress(review, text, format)}</p>
        <Row>
          {mayExport && (
            <Button isCompact onClick={() => (reason ? setDialog('export') : onAsk())}>
              {text('reviews.export')}
            </Button>
          )}
          {manages && state === 'open' && kind === 'messages' && (
            <Button isCompact onClick={() => setDialog('batch')}>
              {text('reviews.batch')}
            </Button>
          )}
          {manages && state === 'open' && (
            <Button isCompact onClick={() => setDialog('close')}>
              {text('reviews.close')}
            </Button>
          )}
        </Row>
      </div>
      {dialog === 'batch' && <BatchDialog id={id} onClose={() => setDialog(null)} />}
      {dialog === 'export' && reason && <ExportDialog reviewId={id} reason={reason} onClose={() => setDialog(null)} />}
      {dialog === 'close' && <CloseDialog id={id} left={total - done} onClose={() => setDialog(null)} />}
    </>
  );
}

/** Goes from one item that is left to the next, and through the conversations by hand. */
function Work({ review, reason, onClose }: { review: Review; reason: Reason; onClose: () => void }) {
  const text = useText();
  const { id, items, kind, state, counts } = review;
  const [place, setPlace] = useState<{ conversationId: string; messageId: number | null } | null>(null);
  const first = findLeft(items, -1) ?? items.find(({ conversationId }) => conversationId !== null);
  const shown =
    place ?? (first?.conversationId ? { conversationId: first.conversationId, messageId: first.messageId } : null);
  if (!shown) return <EmptyState title={text('reviews.empty.title')}>{text('reviews.empty')}</EmptyState>;
  const next = (after: number, isSame: (item: Review['items'][number]) => boolean) => {
    // What was just decided is done, whatever the list that was read before says.
    const left = findLeft(
      items.map((item) => (isSame(item) ? { ...item, isDone: true } : item)),
      after,
    );
    if (left?.conversationId) setPlace({ conversationId: left.conversationId, messageId: left.messageId });
  };
  const move = (direction: 1 | -1) => {
    const conversationId = findConversation(items, shown.conversationId, direction);
    if (conversationId) setPlace({ conversationId, messageId: null });
  };
  const isAllDone = counts.done === counts.total;
  return (
    <>
      {isAllDone && state === 'open' && <Callout meaning="fine">{text('reviews.allDone')}</Callout>}
      {kind === 'messages' ? (
        <ReviewReader
          key={shown.conversationId}
          reviewId={id}
          conversationId={shown.conversationId}
          messageId={shown.messageId}
          reason={reason}
          isClosed={state === 'closed'}
          onSaved={(messageId) => {
            const item = items.find((each) => each.messageId === messageId);
            next(item?.position ?? -1, (each) => each.messageId === messageId);
          }}
          onMove={move}
          onClose={onClose}
        />
      ) : (
        <JudgeReader
          key={shown.conversationId}
          review={review}
          conversationId={shown.conversationId}
          number={listConversations(items).indexOf(shown.conversationId) + 1}
          reason={reason}
          onSaved={() => {
            const item = items.find((each) => each.conversationId === shown.conversationId);
            next(item?.position ?? -1, (each) => each.conversationId === shown.conversationId);
          }}
          onMove={move}
          onClose={onClose}
        />
      )}
    </>
  );
}
