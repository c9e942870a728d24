import type { ContentReader, RegisterReader } from '../../../vault/index.ts';
import type { Year } from '../year.ts';

/** Of whom and of which year figures are, and from what they are counted. */
export interface Scope {
  register: RegisterReader;
  /** Null: nobody who may read content asks. */
  content: ContentReader | null;
  controllerId: string;
  year: Year;
  /** Epoch milliseconds. */
  now: number;
  /** The day it is for the organisation. */
  today: string;
}

export interface Figure {
  key: string;
  value: number;
}

export const count = (key: string, values: readonly unknown[]): Figure => ({ key, value: values.length });
