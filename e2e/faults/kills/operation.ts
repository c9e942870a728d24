import type { Bench } from './bench.ts';

/** Where a kill left the operation: not begun, carried out, or begun in a way that repeating it puts right. */
export type Outcome = 'before' | 'after' | 'between';

export interface Operation {
  /** Makes what the operation needs, signed in; remembers what it will do. May end locked. */
  prepare(bench: Bench): Promise<void>;
  /** What is cut short. */
  perform(bench: Bench): Promise<void>;
  /**
   * Signed in again after the kill.
   * @param opened which of the remembered secrets opened the vault
   */
  judge(bench: Bench, opened: number): Promise<{ outcome: Outcome; damage: string[] }>;
}
