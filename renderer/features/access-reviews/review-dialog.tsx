import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { SignedReview } from '../../../shared/contract/access-reviews.ts';
import { bridge } from '../../lib/bridge.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono, Row, Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { CopyPeople } from './people-table.tsx';
import { ReviewContent } from './review-content.tsx';
import { lastMoment, useZonedFormat } from './review-words.ts';

/** A signed review as it was signed, to be read, printed and exported. */
export function ReviewDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText();
  const review = useCall('accessReviews.get', { id });
  const format = useZonedFormat(review.data?.settings.hours.zone ?? 'UTC');
  const title = review.data
    ? text('accessReviews.review.title', {
        from: format.date(review.data.period.from),
        to: format.date(lastMoment(review.data.period)),
      })
    : text('accessReviews.past');
  return (
    <Dialog title={title} onClose={onClose} width={960}>
      <ProblemMessage problem={review.error} />
      {review.isPending && <Loading />}
      {review.data && (
        <Stack gap={16}>
          <ReviewTools review={review.data} />
          <ReviewContent review={review.data} />
          <PrintSheet>
            <h1>{title}</h1>
            <ReviewContent review={review.data} />
          </PrintSheet>
        </Stack>
      )}
    </Dialog>
  );
}

function ReviewTools({ review }: { review: SignedReview }) {
  const text = useText();
  const exportReview = useCommand('accessReviews.export');
  const choose = async () => {
    const to = await bridge().choosePath('saveFile', `custos-access-review-${review.period.to.slice(0, 10)}.json`);
    if (to) exportReview.mutate({ id: review.id, to });
  };
  return (
    <Stack>
      <Row>
        <Button icon={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {text('accessReviews.review.print')}
        </Button>
        <Button
          icon={<IconDownload size={16} aria-hidden />}
          isBusy={exportReview.isPending}
          onClick={() => void choose()}
        >
          {text('accessReviews.review.export')}
        </Button>
        {review.people.length > 0 && <CopyPeople people={review.people} backendId={review.source.backendId} />}
      </Row>
      <div role="status">
        {exportReview.data && (
          <Callout meaning="fine" title={text('accessReviews.review.exported')}>
            <Mono>{exportReview.data.path}</Mono>
          </Callout>
        )}
      </div>
      <ProblemMessage problem={exportReview.error} />
    </Stack>
  );
}
