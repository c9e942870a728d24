import { useId, useState } from 'react';
import type { Reason } from '../../../../shared/contract/fields.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import type { Layer } from '../../../ui/transcript/places.ts';
import { Transcript } from '../../../ui/transcript/transcript.tsx';
import { useReading } from '../../../ui/transcript/use-reading.ts';
import { JudgePanel } from './judge-panel.tsx';
import type { Judgement } from './judge-panel.tsx';
import classes from '../reviews-page.module.css';

interface JudgeReaderProps {
  review: OutputOf<'reviews.get'>;
  conversationId: string;
  /** Of the conversation in the sample, from 1. */
  number: number;
  reason: Reason;
  onSaved: () => void;
  onMove: (direction: 1 | -1) => void;
  onClose: () => void;
}

type Read = OutputOf<'reviews.read'>;

/** A conversation of a sample, judged without knowing what the rules say. */
export function JudgeReader(props: JudgeReaderProps) {
  const { review, conversationId, reason } = props;
  const [asked] = useState({ id: review.id, conversationId, reason });
  const read = useCall('reviews.read', asked);
  if (!read.data) return read.error ? <ProblemMessage problem={read.error} /> : <Loading />;
  return <Conversation {...props} asked={asked} read={read.data} />;
}

const nothing = new Map<number, never[]>();
const layers: readonly Layer[] = ['found'];

type ConversationProps = JudgeReaderProps & {
  asked: { id: string; conversationId: string; reason: Reason };
  read: Read;
};

function Conversation({ review, conversationId, number, asked, read, onSaved, onMove, onClose }: ConversationProps) {
  const text = useText();
  const format = useFormat();
  const titleId = useId();
  const judge = useCommand('reviews.judge');
  const unmask = useCommand('reviews.read');
  const [clear, setClear] = useState<Read['messages'] | null>(null);
  const [judgement, setJudgement] = useState<Judgement>(() => ({
    verdicts: Object.fromEntries((read.judged?.verdicts ?? []).map(({ check, verdict }) => [check, verdict])),
    note: read.judged?.note ?? '',
  }));
  const messages = clear ?? read.messages;
  const reading = useReading({ messages, hits: nothing, marks: nothing, start: 0 });
  const checks = review.sample?.checks ?? [];
  const isComplete = checks.every((check) => judgement.verdicts[check] !== undefined);
  const save = () => {
    if (!isComplete) return;
    const verdicts = checks.flatMap((check) => {
      const verdict = judgement.verdicts[check];
      return verdict ? [{ check, verdict }] : [];
    });
    judge.mutate(
      { id: review.id, conversationId, verdicts, note: judgement.note, isDone: true },
      { onSuccess: onSaved },
    );
  };
  const toggleMask = () => {
    if (clear) setClear(null);
    else unmask.mutate({ ...asked, unmask: 'all' }, { onSuccess: (answer) => setClear(answer.messages) });
  };
  useShortcuts('sample', {
    nextMessage: () => reading.go(reading.cursor + 1),
    previousMessage: () => reading.go(reading.cursor - 1),
    previousConversation: () => onMove(-1),
    nextConversation: () => onMove(1),
    toggleMask,
    saveAndNext: save,
    close: onClose,
  });
  return (
    <div className={classes.reading}>
      <section className={classes.reader} aria-labelledby={titleId}>
        <header className={classes.readerHead}>
          <h2 id={titleId}>{text('reviews.sample.conversation', { number, total: review.counts.total })}</h2>
          <span>{text('transcripts.conversationOf', { bot: read.botName, date: format.date(read.startedAt) })}</span>
        </header>
        <ProblemMessage problem={judge.error ?? unmask.error} />
        <Transcript
          reading={reading}
          messages={messages}
          hits={nothing}
          marks={nothing}
          layers={layers}
          labelledBy={titleId}
          onToggleMask={toggleMask}
        />
      </section>
      <JudgePanel
        checks={checks}
        judgement={judgement}
        isComplete={isComplete}
        isBusy={judge.isPending}
        isUnmasked={clear !== null}
        onChange={setJudgement}
        onToggleMask={toggleMask}
        onSave={save}
      />
    </div>
  );
}
