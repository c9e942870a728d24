import type { RegisterReader } from '../../vault/index.ts';
import type { RequestRow } from '../request-rows.ts';

/** The dates a letter names, as local days. Null where they are not known. */
export interface LetterDueDates {
  dueOn: string | null;
  /** The date if the period were extended now, or has been. */
  extendedDueOn: string | null;
  /** Last day on which an extension can be announced. */
  noticeBy: string | null;
}

export function readDueDates(_register: RegisterReader, _request: RequestRow): LetterDueDates {
  return { dueOn: null, extendedDueOn: null, noticeBy: null };
}
