import { useId, useState } from 'react';
import type { Reason } from '../../../shared/contract/fields.ts';
import type { OpenConversation } from '../../lib/open-conversation.ts';
import { useReason } from '../../lib/reason.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { ReasonLine } from '../../ui/reason-line.tsx';
import { useDensity } from '../../ui/row-height.ts';
import { noFilters } from './filters.ts';
import { HitTable } from './hit-table.tsx';
import { useSearch } from './use-search.ts';
import classes from './found-in-transcripts.module.css';

interface FoundInTranscriptsProps {
  words: string;
  onOpen: OpenConversation;
}

/** The step from other hits into what people said: nothing is searched before somebody asks for it and says why. */
export function FoundInTranscripts({ words, onOpen }: FoundInTranscriptsProps) {
  const text = useText();
  const id = useId();
  const { reason, ask } = useReason();
  const [asked, setAsked] = useState<string | null>(null);
  const search = () => {
    setAsked(words);
    if (!reason) ask();
  };
  return (
    <section aria-labelledby={id} className={classes.part}>
      <div className={classes.head}>
        <h2 id={id}>{text('app.nav.transcripts')}</h2>
        {reason && <ReasonLine reason={reason} onChange={ask} />}
      </div>
      {reason && asked === words ? (
        <Hits words={words} reason={reason} onOpen={onOpen} />
      ) : (
        <>
          <p className={classes.why}>{text('transcripts.searchToo.why')}</p>
          <Button onClick={search}>{text('palette.searchTranscripts', { words })}</Button>
        </>
      )}
    </section>
  );
}

function Hits({ words, reason, onOpen }: FoundInTranscriptsProps & { reason: Reason }) {
  const text = useText();
  const [density] = useDensity('hits');
  const { hits, firstPage, total, isCapped, problem, isSearching, pages } = useSearch(
    { ...noFilters, text: words },
    reason,
  );
  if (problem) return <ProblemMessage problem={problem} />;
  if (total === 0 && !isSearching) return <p role="status">{text('transcripts.nothing.title')}</p>;
  return (
    <div className={classes.hits}>
      <HitTable
        hits={hits}
        listKey={firstPage}
        total={isCapped ? null : total}
        density={density}
        isNarrow={false}
        openHit={null}
        onOpen={onOpen}
        pages={pages}
      />
    </div>
  );
}
