import { createHash } from 'node:crypto';
import { canonicalJson, readMeta, writeMeta, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import type { FeedDate } from './feed-date.ts';

/** Where the calendar file lies, and what was written there last. */
export interface FeedSetting {
  path: string;
  language: 'de' | 'en';
  dates: number;
  /** Of the dates, whatever moment they were written at. */
  digest: string;
  /** ISO 8601 instant. */
  writtenAt: string;
}

export function readFeed(register: RegisterReader): FeedSetting | null {
  const stored = readMeta(register, 'calendar_feed');
  return typeof stored === 'string' && stored !== '' ? (JSON.parse(stored) as FeedSetting) : null;
}

export function storeFeed(writer: RegisterWriter, setting: FeedSetting | null): void {
  writeMeta(writer, 'calendar_feed', setting === null ? '' : JSON.stringify(setting));
}

export function digestOf(dates: readonly FeedDate[]): string {
  return createHash('sha256').update(canonicalJson(dates)).digest('hex');
}
