import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { toProblem } from '../../lib/client.ts';
import { may } from '../../lib/may.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import type { Problem } from '../../../shared/errors/problem.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import type { Place } from '../place.ts';
import { choose } from './entry.ts';
import type { Entry } from './entry.ts';
import { namedPlaces } from './places.ts';
import { useCommandEntries } from './use-command-entries.ts';
import { useFound } from './use-found.ts';
import classes from './palette.module.css';

const most = 12;
const restMs = 120;

interface PaletteProps {
  onShowShortcuts: () => void;
  /** Ids of what was opened last, the last one first. */
  recent: readonly string[];
  onGo: (place: Place) => void;
  onClose: () => void;
}

/** Go anywhere, find anything, start what needs no further words: by typing. */
export function Palette({ recent, onShowShortcuts, onGo, onClose }: PaletteProps) {
  const text = useText();
  const { user } = useVaultStatus();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const places = useMemo(
    () =>
      namedPlaces
        .filter(({ permission }) => may(user, permission))
        .map((place) => ({ ...place, words: text(place.label), inside: place.within ? text(place.within) : '' })),
    [user, text],
  );
  const placeEntries = places.map((place): Entry => ({
    id: place.id,
    group: 'place',
    label: place.words,
    hint: place.inside,
    run: () => onGo(place),
  }));
  const showShortcuts: Entry = {
    id: 'shortcuts',
    group: 'command',
    label: text('transcripts.showKeys'),
    hint: text('palette.command'),
    run: onShowShortcuts,
  };
  const print: Entry = {
    id: 'print',
    group: 'command',
    label: text('shortcuts.print'),
    hint: text('palette.command'),
    run: () => window.print(),
  };
  const commands = [...useCommandEntries(), showShortcuts, print];
  const found = useFound(useDebounced(typed, restMs), recent, onGo);
  const searches = found.filter(({ group }) => group === 'search');
  const foundThings = found.filter(({ group }) => group !== 'search');
  // While nothing is typed everything fits alike: what was opened last comes first then.
  const things = typed.trim() === '' ? [...foundThings, ...placeEntries] : [...placeEntries, ...foundThings];
  const fitting = choose([...things, ...commands], typed, most);
  const entries = [...fitting, ...searches];
  const index = Math.min(chosen, entries.length - 1);
  const pick = async (entry: Entry | undefined): Promise<void> => {
    setProblem(null);
    try {
      await entry?.run();
      if (entry) onClose();
    } catch (failure) {
      setProblem(toProblem(failure));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setChosen((index + step + entries.length) % Math.max(entries.length, 1));
    else if (event.key === 'Enter') void pick(entries[index]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={text('palette.title')} onClose={onClose} width={640}>
      <input
        className={classes.input}
        role="combobox"
        aria-label={text('palette.label')}
        aria-expanded={entries.length > 0}
        aria-controls="palette-entries"
        aria-activedescendant={entries[index] ? `palette-${index}` : undefined}
        aria-autocomplete="list"
        placeholder={text('palette.label')}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ProblemMessage problem={problem} />
      <div id="palette-entries" role="listbox" aria-label={text('palette.entries')} className={classes.list}>
        {entries.map((entry, position) => (
          <button
            type="button"
            tabIndex={-1}
            key={`${entry.group} ${entry.id}`}
            id={`palette-${position}`}
            role="option"
            aria-selected={position === index}
            className={classes.entry}
            onClick={() => void pick(entry)}
          >
            <span className={classes.label}>{entry.label}</span>
            <span className={classes.hint}>{entry.hint}</span>
          </button>
        ))}
      </div>
      <p role="status" className={classes.hint}>
        {entries.length === 0 ? text('palette.nothing') : text('palette.count', { count: entries.length })}
      </p>
    </Dialog>
  );
}
