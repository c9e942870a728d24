import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ResidualList } from '../../../ui/erasure/residual-list.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Callout, Status } from '../../../ui/status.tsx';
import { PreviewCharts } from './preview-charts.tsx';
import { SampleList } from './sample-list.tsx';
import { StayingList } from './staying-list.tsx';
import classes from '../retention.module.css';

interface PreviewPartProps {
  preview: OutputOf<'retention.preview'> | undefined;
  problem: unknown;
  isBusy: boolean;
  onAgain: () => void;
  onOpenConversation: OpenConversation;
  onShowStarts: () => void;
}

/** What a policy would delete now, what stays and why, and how long it would take. */
export function PreviewPart({ preview, problem, isBusy, onAgain, ...actions }: PreviewPartProps) {
  const text = useText();
  const format = useFormat();
  return (
    <Section title={text('retention.preview')}>
      <Status meaning="information">{text('retention.preview.deletesNothing')}</Status>
      <ProblemMessage problem={problem} />
      {!preview && !problem && <Loading />}
      <Row>
        {preview && (
          <Muted>
            {text('retention.preview.at', {
              when: format.dateTime(preview.at),
              duration: format.duration(preview.seconds),
            })}
          </Muted>
        )}
        <Button isCompact isBusy={isBusy} onClick={onAgain}>
          {text('retention.preview.again')}
        </Button>
      </Row>
      {preview && <Findings preview={preview} {...actions} />}
    </Section>
  );
}

type FindingsProps = Pick<PreviewPartProps, 'onOpenConversation' | 'onShowStarts'> & {
  preview: OutputOf<'retention.preview'>;
};

function Findings({ preview, onOpenConversation, onShowStarts }: FindingsProps) {
  const text = useText();
  const format = useFormat();
  const { due, ofOpenIncidents, oldestDue, sinceLastRun, finishesAt, residuals, isDeletable } = preview;
  return (
    <>
      <Callout
        meaning={due.conversations === 0 ? 'fine' : 'soon'}
        title={text('retention.preview.due', { conversations: due.conversations, messages: due.messages })}
      >
        {oldestDue !== null && <p>{text('retention.preview.oldest', { day: format.date(oldestDue) })}</p>}
        {sinceLastRun && (
          <p>
            {text('retention.preview.since', {
              when: format.dateTime(sinceLastRun.at),
              conversations: sinceLastRun.newlyDue,
            })}
          </p>
        )}
        {isDeletable && due.conversations > 0 && finishesAt !== null && (
          <p>{text('retention.preview.finishes', { when: format.dateTime(finishesAt) })}</p>
        )}
      </Callout>
      {ofOpenIncidents > 0 && (
        <Callout
          meaning="overdue"
          title={text('retention.preview.ofIncidents.title', { conversations: ofOpenIncidents })}
        >
          {text('retention.preview.ofIncidents')}
        </Callout>
      )}
      {!isDeletable && (
        <Callout meaning="overdue" title={text('retention.preview.notDeletable.title')}>
          {text('retention.preview.notDeletable')}
        </Callout>
      )}
      <StayingList preview={preview} onShowStarts={onShowStarts} />
      <PreviewCharts preview={preview} />
      <SampleList samples={preview.samples} onOpenConversation={onOpenConversation} />
      <section className={classes.part} aria-label={text('retention.preview.residuals')}>
        <h3>{text('retention.preview.residuals')}</h3>
        {residuals.length === 0 ? (
          <Muted>{text('retention.preview.noResiduals')}</Muted>
        ) : (
          <ResidualList residuals={residuals} />
        )}
      </section>
    </>
  );
}
