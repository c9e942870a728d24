import type { FieldProblems } from '../../lib/field-problems.ts';
import type { References } from './field-description.ts';

/** What a whole form shares. */
export interface FormFrame {
  /** Of the words: `records`, for example. */
  prefix: string;
  /** As they are to be said now; none before somebody tried to send. */
  problems: FieldProblems;
  references: References;
  /** What stands beside a field besides its hint: what it rests on, for example. */
  note?: (path: string) => string | undefined;
}
