import type { FoundThing } from '../../../shared/contract/search.ts';
import { useCall } from '../../lib/queries.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { FoundGroup } from './found-group.tsx';
import classes from './search-page.module.css';

interface FoundListProps {
  words: string;
  onOpen: (opens: FoundThing['opens']) => void;
}

/** What was found, by where it belongs. */
export function FoundList({ words, onOpen }: FoundListProps) {
  const text = useText();
  const language = useLanguage();
  const { data, error } = useCall('search.everything', { query: words, language }, { isAskedOnArrival: true });
  if (error) return <ProblemMessage problem={error} />;
  if (!data) return <Loading />;
  const { groups, unread } = data;
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const isMore = groups.some(({ hasMore }) => hasMore);
  return (
    <>
      <p role="status" className={classes.total}>
        {text('search.total', { count, isMore: isMore ? 'yes' : 'no' })}
      </p>
      {unread.length > 0 && (
        <p role="alert" className={classes.total}>
          {text('search.unread', { parts: unread.map((domain) => text(`search.domain.${domain}`)).join(', ') })}
        </p>
      )}
      {count === 0 && unread.length === 0 && (
        <EmptyState title={text('search.nothing.title')}>{text('search.nothing')}</EmptyState>
      )}
      {groups.map((group) => (
        <FoundGroup key={group.domain} {...group} onOpen={onOpen} />
      ))}
    </>
  );
}
