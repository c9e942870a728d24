import { useId } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { FoundThing } from '../../../shared/contract/search.ts';
import { useText } from '../../lib/use-text.ts';
import classes from './search-page.module.css';

type Group = OutputOf<'search.everything'>['groups'][number];

interface FoundGroupProps extends Group {
  onOpen: (opens: FoundThing['opens']) => void;
}

export function FoundGroup({ domain, hits, hasMore, onOpen }: FoundGroupProps) {
  const text = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.group}>
      <h2 id={id}>{text(`search.domain.${domain}`)}</h2>
      <ul className={classes.hits}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <button type="button" data-hit className={classes.hit} onClick={() => onOpen(hit.opens)}>
              <span className={classes.number}>{hit.number}</span>
              <span className={classes.words}>{hit.title || text('search.withoutName')}</span>
              <span className={classes.detail}>{detailOf(hit, text('search.drill'))}</span>
            </button>
          </li>
        ))}
      </ul>
      {hasMore && <p className={classes.total}>{text('search.more', { count: hits.length })}</p>}
    </section>
  );
}

/** A drill must not be taken for an incident. */
function detailOf({ detail, opens }: FoundThing, drill: string): string {
  return [opens.what === 'drill' ? drill : '', detail].filter(Boolean).join(' · ');
}
