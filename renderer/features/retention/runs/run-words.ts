import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import type { Text } from '../../../lib/use-text.ts';
import type { Meaning } from '../../../ui/status.tsx';

/** Items of a run, in the three groups a person asks for. */
export function sumRun({ counts }: Pick<RetentionRun, 'counts'>): {
  gone: number;
  open: number;
  wrong: number;
  held: number;
} {
  const of = (state: keyof RetentionRun['counts']) => counts[state] ?? 0;
  return {
    gone: of('gone') + of('doneByHand'),
    open: of('pending') + of('submitted') + of('awaiting') + of('byHand'),
    wrong: of('stillThere') + of('failed'),
    held: of('held'),
  };
}

/** How a run stands: what went wrong comes before what is only not finished. */
export function describeRun(
  text: Text,
  run: Pick<RetentionRun, 'counts' | 'state' | 'isFinished'>,
): {
  meaning: Meaning;
  words: string;
} {
  const { wrong } = sumRun(run);
  if (wrong > 0) return { meaning: 'overdue', words: text('retention.runs.state.wrong', { items: wrong }) };
  if (run.state === 'verified' || run.isFinished)
    return { meaning: 'fine', words: text('retention.runs.state.verified') };
  const meaning = run.state === 'partial' ? 'soon' : 'information';
  return { meaning, words: text(`requests.erase.state.${run.state}`) };
}

/** When the last of the systems that take only so many deletions goes on, and when it is through; null: not known. */
export function findPace(backends: RetentionRun['backends']): {
  continuesAt: string | null;
  finishesAt: string | null;
} {
  const last = (instants: readonly (string | null)[]) =>
    instants.filter((each) => each !== null).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return {
    continuesAt: last(backends.map(({ continuesAt }) => continuesAt))[0] ?? null,
    finishesAt: last(backends.map(({ finishesAt }) => finishesAt)).at(-1) ?? null,
  };
}
