import type { MessageRole } from '../../../shared/contract/transcripts.ts';
import type { Reason } from '../../../shared/contract/fields.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { startOfDay } from '../../lib/local-day.ts';

/** What the search fields hold; empty strings where nothing is chosen. Days as "2026-11-22". */
export interface Filters {
  text: string;
  backendId: string;
  botId: string;
  role: MessageRole | '';
  from: string;
  to: string;
  sort: 'newest' | 'relevance';
}

export const noFilters: Filters = { text: '', backendId: '', botId: '', role: '', from: '', to: '', sort: 'newest' };

/** Searched words are what somebody said or is called: a locked window keeps none of them. */
export function withoutWords(filters: Filters): Filters {
  return { ...filters, text: '', sort: 'newest' };
}

export const pageSize = 100;

/** The call that finds what the fields ask for. The last day counts whole; without words there is no relevance. */
export function toSearch(filters: Filters, reason: Reason): InputOf<'transcripts.search'> {
  const text = filters.text.trim();
  return {
    reason,
    limit: pageSize,
    text: text || undefined,
    backendId: filters.backendId || undefined,
    botId: filters.botId || undefined,
    role: filters.role || undefined,
    from: startOfDay(filters.from),
    to: startOfDay(filters.to, 1),
    sort: text ? filters.sort : 'newest',
  };
}

export function hasFilters(filters: Filters): boolean {
  const { sort: _, ...narrowing } = filters;
  return Object.values(narrowing).some((value) => value.trim() !== '');
}
