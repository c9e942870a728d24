import type { DetectedSpan } from '../../../electron/core/detection/index.ts';
import { round } from '../statistics.ts';
import type { LabelledText } from './labelled-text.ts';
import { joinLabels, type Measured } from './measured-types.ts';

export interface Figures {
  labelled: number;
  found: number;
  recall: number;
  precision: number | null;
  /** Recall counts twice as much as precision (van Rijsbergen); null without precision. */
  f2: number | null;
  /** Part of the labelled spans found with exactly their boundaries. */
  exact: number;
  note: string;
}

export const matchingRule =
  'a labelled span is found when found spans of its type cover at least half of its characters; ' +
  'a found span is right when at least half of it lies in labelled spans of that type';

/** Counts one type on the texts of one data set. Undefined where the set has no such label. */
export function score(
  texts: readonly LabelledText[],
  found: readonly DetectedSpan[][],
  what: Measured,
): Figures | undefined {
  const count = { labelled: 0, hit: 0, exact: 0, found: 0, right: 0 };
  texts.forEach((each, index) => {
    const labelled = what.areJoined ? joinLabels(each, 'ADDRESS') : each;
    const spans = (found[index] ?? []).filter(({ type }) => type === what.type);
    countText(labelled, spans, what, count);
  });
  if (count.labelled === 0) return undefined;
  const recall = count.hit / count.labelled;
  const precision = what.right && count.found > 0 ? count.right / count.found : null;
  const f2 = precision === null ? null : (5 * precision * recall) / (4 * precision + recall);
  return {
    labelled: count.labelled,
    found: count.found,
    recall: round(recall, 3),
    precision: precision === null ? null : round(precision, 3),
    f2: f2 === null ? null : round(f2, 3),
    exact: round(count.exact / count.labelled, 3),
    note: what.note,
  };
}

interface Range {
  start: number;
  end: number;
}

function countText(
  { text, spans }: LabelledText,
  found: readonly DetectedSpan[],
  { wanted, right }: Measured,
  count: { labelled: number; hit: number; exact: number; found: number; right: number },
): void {
  for (const label of spans) {
    if (!wanted(label.label, text.slice(label.start, label.end))) continue;
    count.labelled++;
    if (isHalfCovered(label, found)) count.hit++;
    if (found.some(({ start, end }) => start === label.start && end === label.end)) count.exact++;
  }
  count.found += found.length;
  const allowed = right ? spans.filter(({ label }) => right(label)) : [];
  for (const span of found) if (isHalfCovered(span, allowed)) count.right++;
}

function isHalfCovered(range: Range, by: readonly Range[]): boolean {
  let covered = 0;
  for (const { start, end } of by) covered += Math.max(0, Math.min(end, range.end) - Math.max(start, range.start));
  return covered * 2 >= range.end - range.start;
}
