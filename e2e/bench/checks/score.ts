import { round } from '../statistics.ts';
import type { Label } from './labels.ts';

export interface Counts {
  found: number;
  missed: number;
  wrong: number;
}

export interface Score extends Counts {
  precision: number | null;
  recall: number | null;
  f2: number | null;
}

/** Adds what one dialogue says to the counts per label. */
export function count(counts: Map<string, Counts>, expected: readonly Label[], checked: readonly Label[]): void {
  const wanted = new Set(expected.map(({ key }) => key));
  const got = new Set(checked.map(({ key }) => key));
  const add = (name: string, what: keyof Counts): void => {
    const each = counts.get(name) ?? { found: 0, missed: 0, wrong: 0 };
    each[what]++;
    counts.set(name, each);
  };
  for (const { name, key } of expected) add(name, got.has(key) ? 'found' : 'missed');
  for (const { name, key } of checked) if (!wanted.has(key)) add(name, 'wrong');
}

/** Null where there is nothing to divide by. F2 weighs recall twice as much as precision. */
export function score({ found, missed, wrong }: Counts): Score {
  const precision = found + wrong > 0 ? found / (found + wrong) : null;
  const recall = found + missed > 0 ? found / (found + missed) : null;
  const f2 = found + missed + wrong > 0 ? (5 * found) / (5 * found + 4 * missed + wrong) : null;
  const rounded = (value: number | null): number | null => (value === null ? null : round(value, 3));
  return { precision: rounded(precision), recall: rounded(recall), f2: rounded(f2), found, missed, wrong };
}

export function sum(counts: Iterable<Counts>): Counts {
  const total = { found: 0, missed: 0, wrong: 0 };
  for (const { found, missed, wrong } of counts) {
    total.found += found;
    total.missed += missed;
    total.wrong += wrong;
  }
  return total;
}
