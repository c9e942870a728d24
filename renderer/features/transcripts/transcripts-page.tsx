import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../../shared/contract/transcripts.ts';
import { useKept } from '../../lib/kept-state.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import type { OpenIncident } from '../../lib/open-incident.ts';
import { useReason } from '../../lib/reason.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DensityButton } from '../../ui/density-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { useDensity } from '../../ui/row-height.ts';
import { FilterBar } from './filter-bar.tsx';
import { noFilters, withoutWords } from './filters.ts';
import type { Filters } from './filters.ts';
import { HitTable } from './hit-table.tsx';
import { ReasonLine } from '../../ui/reason-line.tsx';
import { Reader } from './reader.tsx';
import type { Place } from './reader.tsx';
import { useSearch } from './use-search.ts';
import classes from './transcripts-page.module.css';

interface TranscriptsPageProps {
  onReview: ((filters: Filters) => void) | null;
  /** Only for who may open one. */
  onOpenIncident: OpenIncident | null;
}

/** Find what was said, and read it. */
export function TranscriptsPage(props: TranscriptsPageProps) {
  const text = useText();
  const { reason, ask } = useReason();
  const hasAsked = useRef(false);
  useEffect(() => {
    if (!reason && !hasAsked.current) ask();
    hasAsked.current = true;
  }, [reason, ask]);
  return (
    <Page title={text('app.nav.transcripts')} action={reason && <ReasonLine reason={reason} onChange={ask} />}>
      {reason ? (
        <FindAndRead {...props} />
      ) : (
        <EmptyState
          title={text('transcripts.needsReason.title')}
          action={
            <Button kind="primary" onClick={ask}>
              {text('transcripts.needsReason.state')}
            </Button>
          }
        >
          {text('transcripts.needsReason')}
        </EmptyState>
      )}
    </Page>
  );
}

function FindAndRead({ onReview, onOpenIncident }: TranscriptsPageProps) {
  const text = useText();
  const { reason } = useReason();
  const [filters, setFilters] = useKept('transcripts.filters', noFilters, withoutWords);
  const [openHit, setOpenHit] = useKept<SearchHit | null>('transcripts.openHit', null);
  const [place, setPlace] = useKept<Place | null>('transcripts.place', null, (was) => was && { ...was, text: '' });
  const [density, toggleDensity] = useDensity('hits');
  const searchInput = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const search = useSearch(filters, reason);

  const open = (hit: SearchHit) => {
    setOpenHit(hit);
    setPlace({ conversationId: hit.conversationId, messageId: hit.messageId, text: search.text });
  };
  const close = () => {
    setPlace(null);
    // Back to the row that was opened, to go on from there.
    list.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
  };
  useShortcuts('search', { search: () => searchInput.current?.select() });

  return (
    <>
      <FilterBar filters={filters} onChange={setFilters} searchInput={searchInput} />
      <div className={place ? classes.split : classes.whole}>
        <div className={classes.list} ref={list}>
          <div className={classes.above}>
            <Total {...search} />
            {search.isOutdated && (
              <Button kind="quiet" isCompact onClick={search.repeat}>
                {text('transcripts.repeat')}
              </Button>
            )}
            {onReview && search.total !== null && search.total > 0 && (
              <Button isCompact onClick={() => onReview(filters)}>
                {text('reviews.takeUp')}
              </Button>
            )}
            <DensityButton density={density} onToggle={toggleDensity} />
          </div>
          <ProblemMessage problem={search.problem} />
          {search.total === 0 && !search.isSearching ? (
            <NothingFound hasWords={search.text !== ''} />
          ) : (
            <HitTable
              hits={search.hits}
              listKey={search.firstPage}
              total={search.isCapped ? null : search.total}
              density={density}
              isNarrow={place !== null}
              openHit={openHit}
              onOpen={open}
              pages={search.pages}
            />
          )}
        </div>
        {place && reason && (
          <Reader place={place} reason={reason} onMove={setPlace} onClose={close} onOpenIncident={onOpenIncident} />
        )}
      </div>
    </>
  );
}

function Total({ total, isCapped, text: words }: { total: number | null; isCapped: boolean; text: string }) {
  const text = useText();
  const format = useFormat();
  if (total === null) return <p role="status" />;
  const count = format.number(total) + (isCapped ? '+' : '');
  const id = words === '' ? 'transcripts.totalConversations' : 'transcripts.total';
  return <p role="status">{text(id, { count, isOne: total === 1 ? 'yes' : 'no' })}</p>;
}

function NothingFound({ hasWords }: { hasWords: boolean }) {
  const text = useText();
  return (
    <EmptyState title={text('transcripts.nothing.title')}>
      {hasWords ? text('transcripts.nothing.words') : text('transcripts.nothing.filters')}
    </EmptyState>
  );
}
