import { readMeta, writeMeta, type RegisterReader, type RegisterWriter } from '../../../vault/index.ts';
import type { RequestRow } from '../../request-rows.ts';
import { dayIn } from '../case-zone.ts';

/**
 * Three years to the end of the year, as claims expire in Germany (sections 195, 199 BGB) and most authorities there
 * accept for the proof of an answer. The law names no number.
 */
const usualKeepYears = 3;
/** 24 months: 11 CCR 7101(a). */
const fewestYearsInTheUs = 2;

export function readKeepYears(register: RegisterReader): number {
  const stored = readMeta(register, 'request_settings');
  return typeof stored === 'string' ? (JSON.parse(stored) as { keepYears: number }).keepYears : usualKeepYears;
}

export function storeKeepYears(register: RegisterWriter, keepYears: number): void {
  writeMeta(register, 'request_settings', JSON.stringify({ keepYears }));
}

/** The end of the year of closing, and so many years more, in the organisation's zone. */
export function lastDayKept(
  { closed_at, regime }: Pick<RequestRow, 'closed_at' | 'regime'>,
  keepYears: number,
  zone: string,
): string | null {
  if (closed_at === null) return null;
  const years = regime === 'US' ? Math.max(keepYears, fewestYearsInTheUs) : keepYears;
  return `${Number(dayIn(closed_at, zone).slice(0, 4)) + years}-12-31`;
}
