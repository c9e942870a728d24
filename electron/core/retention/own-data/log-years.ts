import { readMeta, writeMeta, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';

/** How many years after the one it was made in an entry of the log is kept; null: as long as the vault. */
export function readLogYears(register: RegisterReader): number | null {
  const stored = readMeta(register, 'log_years');
  return typeof stored === 'number' && stored > 0 ? stored : null;
}

export function storeLogYears(register: RegisterWriter, years: number | null): void {
  writeMeta(register, 'log_years', years ?? 0);
}

/** Epoch milliseconds. The year of the entry counts in UTC, and so many years more. */
export function firstKept(now: number, years: number): number {
  return Date.UTC(new Date(now).getUTCFullYear() - years, 0, 1);
}
