import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { FoundThing } from '../../../shared/contract/search.ts';
import { useKept } from '../../lib/kept-state.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useText } from '../../lib/use-text.ts';
import { TextField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { FoundList } from './found-list.tsx';
import { stepThrough } from './step-through.ts';
import classes from './search-page.module.css';

/** Milliseconds of rest after which what was typed is searched. */
const restMs = 200;
const leastLetters = 2;

interface SearchPageProps {
  onOpen: (opens: FoundThing['opens']) => void;
  /** The step into conversations for these words; null for who may not read any. */
  conversations: ((words: string) => ReactNode) | null;
}

/** Everything that may be found by its words, without a reason; conversations only behind one. */
export function SearchPage({ onOpen, conversations }: SearchPageProps) {
  const text = useText();
  // Words are content: nothing of them outlives a lock.
  const [typed, setTyped] = useKept('search.words', '');
  const words = useDebounced(typed.trim(), restMs);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const isSearched = words.length >= leastLetters;
  return (
    <Page title={text('search.title')}>
      <div className={classes.whole} role="search" onKeyDown={stepThrough}>
        <div className={classes.field}>
          <TextField
            label={text('search.words')}
            type="search"
            value={typed}
            onChange={(next) => setTyped(next.slice(0, 200))}
            hint={text('search.hint')}
            inputRef={field}
          />
        </div>
        {isSearched && <FoundList words={words} onOpen={onOpen} />}
        {isSearched && conversations?.(words)}
      </div>
    </Page>
  );
}
